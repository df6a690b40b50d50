import { guessSessionKind } from '#domain/import/session-kind.ts';
import {
  notice,
  type AgendaPreview,
  type ImportCode,
  type ImportFailure,
  type ImportNotice,
  type PreviewSession,
} from '#domain/import/preview.ts';
import type { Instant, PlainDate, TimeZone } from '#domain/primitives.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { cleanLine, cleanText } from '#domain/text/clean.ts';
import { foldText } from '#domain/text/fold.ts';
import { minutesBetween, wallClock } from '#domain/time/zone.ts';

const TITLE_LIMIT = 1000;
const TEXT_LIMIT = 100_000;
/** More than any meeting holds; a file that claims more is broken or hostile. */
export const MAX_SESSIONS = 20_000;

/** A session as a reader found it, before its texts are cleaned. */
export type RawSession = {
  readonly where: string;
  readonly externalId: string;
  readonly url: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly abstract: string | null;
  readonly room: string | null;
  readonly startsAt: Instant;
  /** null where the file does not say. */
  readonly endsAt: Instant | null;
  readonly type: string;
  readonly presenters: readonly string[];
  readonly language: string | null;
};

/** Gathers what a reader of agendas finds; shared by all agenda formats. */
export type AgendaBuilder = {
  readonly add: (session: RawSession) => void;
  readonly room: (name: string) => void;
  readonly skip: (where: string, code: ImportCode, values?: ImportNotice['values']) => void;
  readonly warn: (where: string, code: ImportCode, values?: ImportNotice['values']) => void;
  readonly isFull: () => boolean;
  readonly finish: (
    head: Pick<AgendaPreview, 'title' | 'acronym' | 'timeZone' | 'timeZoneFrom'>,
  ) => Result<AgendaPreview, ImportFailure>;
};

export function agendaBuilder(format: AgendaPreview['format']): AgendaBuilder {
  const sessions = new Map<string, PreviewSession>();
  const skipped: ImportNotice[] = [];
  const warnings: ImportNotice[] = [];
  const warn: AgendaBuilder['warn'] = (where, code, values) => void warnings.push(notice(where, code, values));
  const skip: AgendaBuilder['skip'] = (where, code, values) => void skipped.push(notice(where, code, values));
  const clean = cleaner(warn);
  const rooms = roomList(clean);
  const add = (raw: RawSession): void => {
    if (sessions.size >= MAX_SESSIONS) {
      if (skipped.at(-1)?.code !== 'too_many_sessions') skip(raw.where, 'too_many_sessions', { limit: MAX_SESSIONS });
      return;
    }
    const title = clean.line(raw.title, raw.where);
    if (title === '') return skip(raw.where, 'no_title');
    const session: PreviewSession = {
      ...described(raw, clean),
      externalSystem: format,
      title,
      room: raw.room === null ? null : rooms.nameOf(raw.room),
      plannedMinutes: plannedMinutes(raw, warn),
      order: sessions.size,
    };
    const id = session.externalId;
    const twin = sessions.get(id);
    if (twin !== undefined && sameSession(twin, session)) return skip(raw.where, 'repeated', { id });
    if (twin !== undefined) warn(raw.where, 'duplicate_id', { id });
    const externalId = twin === undefined ? id : freeId(id, sessions);
    sessions.set(externalId, { ...session, externalId });
  };
  const finish: AgendaBuilder['finish'] = (head) => {
    if (sessions.size === 0) return fail(nothingFound(skipped));
    const found = [...sessions.values()];
    const days = daysOf(found, head.timeZone);
    const [title, acronym] = [clean.line(head.title, 'title'), clean.line(head.acronym, 'acronym')];
    const kept = { rooms: rooms.names(), sessions: found, skipped, warnings };
    return ok({ kind: 'agenda', format, ...head, title, acronym, days, ...kept });
  };
  return {
    add,
    room: (name) => void rooms.nameOf(name),
    skip,
    warn,
    isFull: () => sessions.size >= MAX_SESSIONS,
    finish,
  };
}

/** Rooms by folded name, in the order they are met; the first spelling stays. */
function roomList(clean: Cleaner): { nameOf: (raw: string) => string | null; names: () => string[] } {
  const rooms = new Map<string, string>();
  const nameOf = (raw: string): string | null => {
    const name = clean.line(raw, 'room');
    const key = foldText(name);
    if (key === '') return null;
    if (!rooms.has(key)) rooms.set(key, name);
    return rooms.get(key) ?? name;
  };
  return { nameOf, names: () => [...rooms.values()] };
}

type Cleaner = {
  readonly line: (raw: string, where: string) => string;
  readonly text: (raw: string, where: string) => string;
};

function cleaner(warn: AgendaBuilder['warn']): Cleaner {
  const report = (
    where: string,
    found: { readonly invisible: boolean; readonly cut: boolean },
    limit: number,
  ): void => {
    if (found.invisible) warn(where, 'invisible_removed');
    if (found.cut) warn(where, 'text_cut', { limit });
  };
  return {
    line: (raw, where) => {
      const cleaned = cleanLine(raw, TITLE_LIMIT);
      report(where, cleaned, TITLE_LIMIT);
      return cleaned.text;
    },
    // Hidden marks are common and harmless in long texts: only names and titles are worth a remark.
    text: (raw, where) => {
      const cleaned = cleanText(raw, TEXT_LIMIT);
      report(where, { ...cleaned, invisible: false }, TEXT_LIMIT);
      return cleaned.text;
    },
  };
}

function described(
  raw: RawSession,
  clean: Cleaner,
): Pick<
  PreviewSession,
  'externalId' | 'url' | 'subtitle' | 'abstract' | 'startsAt' | 'kind' | 'presenters' | 'language'
> {
  return {
    externalId: cleanLine(raw.externalId, TITLE_LIMIT).text,
    url: raw.url !== null && /^https?:\/\/\S+$/i.test(raw.url) ? raw.url : null,
    subtitle: raw.subtitle === null ? null : orNull(clean.line(raw.subtitle, raw.where)),
    abstract: raw.abstract === null ? null : orNull(clean.text(raw.abstract, raw.where)),
    startsAt: raw.startsAt,
    kind: guessSessionKind(raw.type, raw.title.slice(0, TITLE_LIMIT)),
    presenters: raw.presenters.map((name) => clean.line(name, raw.where)).filter((name) => name !== ''),
    language: raw.language,
  };
}

function plannedMinutes(raw: RawSession, warn: AgendaBuilder['warn']): number {
  if (raw.endsAt === null) {
    warn(raw.where, 'no_end');
    return 0;
  }
  const minutes = minutesBetween(raw.startsAt, raw.endsAt);
  if (minutes >= 0) return minutes;
  warn(raw.where, 'end_before_start');
  return 0;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}

function sameSession(a: PreviewSession, b: PreviewSession): boolean {
  return a.startsAt === b.startsAt && a.title === b.title && a.room === b.room;
}

/** The same file gives the same ids again, so that a second import finds each session. */
function freeId(id: string, taken: ReadonlyMap<string, unknown>): string {
  let count = 2;
  while (taken.has(`${id}~${count}`)) count += 1;
  return `${id}~${count}`;
}

function daysOf(sessions: readonly PreviewSession[], timeZone: TimeZone): PlainDate[] {
  return [...new Set(sessions.map((session) => wallClock(session.startsAt, timeZone).date))].sort();
}

/** An agenda without a session is no success: the reason of the only skipped part, or how many were skipped. */
function nothingFound(skipped: readonly ImportNotice[]): ImportFailure {
  const [first] = skipped;
  if (first !== undefined && skipped.length === 1) return first;
  return notice(first?.where ?? 'file', 'no_sessions', { count: skipped.length });
}
