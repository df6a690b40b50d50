import type { MeetingId } from '#domain/ids.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import { readEntries } from '#renderer/data/entries.ts';
import type { Database } from '#renderer/data/schema.ts';

/** Codes and ranks of all entries of a meeting, the trash included, by id. */
export type EntryBook = ReadonlyMap<string, Pick<Outcome, 'code' | 'rank'>>;

/** What the next code and rank are counted from. */
export async function entryBook(db: Database, meetingId: MeetingId): Promise<EntryBook> {
  return (await readEntries(db, meetingId)).rows;
}

export function codesIn(book: EntryBook): string[] {
  return [...book.values()].map(({ code }) => code);
}

/** The highest rank, or null in an empty book. */
export function lastRank(book: EntryBook): string | null {
  let last: string | null = null;
  for (const { rank } of book.values()) if (last === null || rank > last) last = rank;
  return last;
}
