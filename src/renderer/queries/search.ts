import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Locale } from '#domain/primitives.ts';
import type { MeetingId } from '#domain/ids.ts';
import { type SearchFilters, noFilters } from '#domain/search/document.ts';
import type { SearchHit } from '#domain/search/hit.ts';
import { database } from '#renderer/data/database.ts';
import { SearchKeeper } from '#renderer/data/search-keeper.ts';

export type { SearchHit } from '#domain/search/hit.ts';

/** What was found in one meeting; `meetingId` is null for people and organizations, which belong to every meeting. */
export type HitGroup = {
  readonly meetingId: MeetingId | null;
  readonly name: string;
  readonly hits: readonly SearchHit[];
};

export type Search = {
  /** Best first. */
  readonly hits: readonly SearchHit[];
  /** The same by meeting: the one that is named first, then in the order of their best hits. */
  readonly groups: readonly HitGroup[];
  /** False while the records are read for the first time: more may still be found. */
  readonly isReady: boolean;
  /** False for the moment it takes until what is found is what was asked for; what was found before stays until then. */
  readonly isAnswered: boolean;
};

type Answer = Pick<Search, 'hits' | 'isReady'> & { readonly text: string; readonly filters: SearchFilters };
const unasked: Answer = { text: '', filters: noFilters, hits: [], isReady: false };

type Asked = { readonly locale: Locale; readonly near: MeetingId | null };

/** Shorter texts would find nearly everything. Letters. */
const shortest = 2;
const most = 40;
/** The first screen comes first. Milliseconds. */
const warmAfter = 200;

let kept: { readonly of: object; readonly keeper: SearchKeeper } | null = null;

/**
 * The records that hold every word of a text, live. Everything there is was read by then, or is now; from then on the
 * index is kept up as long as a search is open.
 */
export function useSearch(text: string, filters: SearchFilters, { locale, near }: Asked): Search {
  const keeper = keeperOf();
  const view = useSyncExternalStore(keeper.subscribe, keeper.view);
  const [answer, setAnswer] = useState<Answer>(unasked);
  const isAsked = text.trim().length >= shortest;
  useEffect(() => {
    if (!isAsked) return setAnswer({ ...unasked, isReady: view.isReady });
    let isWanted = true;
    // What was found before stays until then; an answer that comes after a newer question is not wanted.
    const answered = (hits: readonly SearchHit[]) => {
      if (isWanted) setAnswer({ text, filters, hits, isReady: view.isReady });
    };
    view.find({ text, filters, locale, limit: most }).then(answered, (cause: unknown) => {
      reportError(cause);
      answered([]);
    });
    return () => {
      isWanted = false;
    };
  }, [view, text, filters, locale, isAsked]);
  const hits = isAsked ? answer.hits : unasked.hits;
  const groups = useMemo(() => groupsOf(hits, near), [hits, near]);
  const isAnswered = !isAsked || (answer.text === text && answer.filters === filters);
  return { hits, groups, isReady: isAsked ? answer.isReady : view.isReady, isAnswered };
}

function groupsOf(hits: readonly SearchHit[], near: MeetingId | null): HitGroup[] {
  const groups = new Map<MeetingId | null, SearchHit[]>();
  // Made first, so that it stands first.
  if (near !== null) groups.set(near, []);
  for (const hit of hits) {
    const { meetingId } = hit.document;
    const group = groups.get(meetingId);
    if (group === undefined) groups.set(meetingId, [hit]);
    else group.push(hit);
  }
  return [...groups]
    .filter(([, found]) => found.length > 0)
    .map(([meetingId, found]) => ({
      meetingId,
      name: found[0]?.meetingName ?? '',
      hits: found,
    }));
}

/** One index for the life of the page. */
function keeperOf(): SearchKeeper {
  const db = database();
  if (kept?.of !== db) kept = { of: db, keeper: new SearchKeeper({ db, pause: idle, onBug: reportError }) };
  return kept.keeper;
}

/** Reads what a search needs, a while after the first screen and only while nothing else is to be done. */
export function warmSearch(): () => void {
  const timer = setTimeout(() => void keeperOf().warm(), warmAfter);
  return () => clearTimeout(timer);
}

/** Waits until nothing else is to be done; where somebody waits for it, at most a tenth of a second. */
function idle(isAwaited: boolean): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), isAwaited ? { timeout: 100 } : {}));
}
