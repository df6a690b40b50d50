import type { Capture } from '#domain/capture/capture.ts';
import { textIn } from '#domain/localized-text.ts';
import { newDecision } from '#domain/outcomes/convert.ts';
import type { Locale, Visibility } from '#domain/primitives.ts';
import type { Row } from '#domain/records/tables.ts';
import type { MarginFacts } from './Marginalia.tsx';
import type { Lookups } from './scene.ts';

/** What stands beside an entry. */
export function factsOfEntry(
  entry: Row<'outcomes'>,
  lookups: Lookups,
  locale: Locale,
): Omit<MarginFacts, 'unsaved' | 'toFollowUp'> {
  const titles = entry.topicIds.flatMap((id) => lookups.topics.get(id)?.title ?? []);
  return {
    kind: entry.kind,
    owners: entry.owners,
    attribution: entry.attribution,
    due: entry.due,
    topics: titles.map((title) => ({ title: textIn(title, locale).text, isNew: false })),
    visibility: entry.visibility,
    decision: entry.decision,
    present: entry.presentAttendeeIds.length,
  };
}

type Around = {
  readonly lookups: Lookups;
  readonly locale: Locale;
  /** What an entry that says nothing is visible to. */
  readonly visibility: Visibility;
  readonly present: number;
};

/** What will stand beside an entry that is still being typed. */
export function factsOfCapture(capture: Capture, { lookups, locale, visibility, present }: Around): MarginFacts {
  const isDecision = capture.kind === 'decision';
  return {
    kind: capture.kind,
    owners: capture.owners,
    attribution: capture.attribution,
    due: capture.due,
    topics: capture.topics.map(({ topicId, title }) => {
      const known = topicId === null ? undefined : lookups.topics.get(topicId)?.title;
      return { title: known === undefined ? title : textIn(known, locale).text, isNew: topicId === null };
    }),
    visibility: capture.visibility ?? visibility,
    decision: isDecision ? newDecision : null,
    present: isDecision ? present : 0,
    unsaved: false,
    toFollowUp: false,
  };
}
