import { useLiveQuery } from 'dexie-react-hooks';
import { type TextStatus, statusOf } from '#domain/localized-text.ts';
import { type Locale, locales } from '#domain/primitives.ts';
import type { Row } from '#domain/records/tables.ts';
import { database } from '#renderer/data/database.ts';
import { allRows, rowsOf } from '#renderer/data/rows.ts';

export type MeetingEntry = {
  readonly meeting: Row<'meetings'>;
  readonly sessions: number;
  readonly outcomes: number;
  /** How far the entries are in each language: the worst of them. */
  readonly languages: Readonly<Record<Locale, TextStatus>>;
};

/** The meetings of this laptop, newest first, live. */
export function useMeetingList(): readonly MeetingEntry[] | undefined {
  return useLiveQuery(async () => {
    const db = database();
    const meetings = await allRows(db, 'meetings');
    meetings.sort((a, b) => (a.startDate > b.startDate ? -1 : 1));
    return Promise.all(meetings.map(entryOf));
  }, []);
}

async function entryOf(meeting: Row<'meetings'>): Promise<MeetingEntry> {
  const db = database();
  const [sessions, outcomes] = await Promise.all([
    rowsOf(db, 'sessions', meeting.id),
    rowsOf(db, 'outcomes', meeting.id),
  ]);
  const texts = outcomes.map(({ text }) => text);
  const worst = (locale: Locale): TextStatus => {
    const found = texts.map((text) => statusOf(text, locale));
    if (found.length === 0 || found.includes('missing')) return 'missing';
    return found.includes('stale') ? 'stale' : 'ok';
  };
  const languages = Object.fromEntries(locales.map((locale) => [locale, worst(locale)])) as Record<Locale, TextStatus>;
  return { meeting, sessions: sessions.length, outcomes: outcomes.length, languages };
}
