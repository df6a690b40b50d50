import type { MeetingId } from '#domain/ids.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import type { Database } from '#renderer/data/schema.ts';

/** Codes and ranks of all entries of a meeting, the trash included, by id. */
export type EntryBook = ReadonlyMap<string, Pick<Outcome, 'code' | 'rank'>>;

type Kept = { readonly entries: Map<string, Pick<Outcome, 'code' | 'rank'>>; seq: number };

const books = new WeakMap<Database, Map<MeetingId, Kept>>();

/** More changes than that since the last look are slower to follow than a new read. */
const longestCatchUp = 500;

/**
 * What the next code and rank are counted from. Reading thousands of entries for each new one would be felt, so the
 * book is kept and brought up with the change log, through which everything is written.
 */
export async function entryBook(db: Database, meetingId: MeetingId): Promise<EntryBook> {
  const seq = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  const shelf = books.get(db) ?? new Map<MeetingId, Kept>();
  books.set(db, shelf);
  const kept = shelf.get(meetingId);
  if (kept === undefined || seq - kept.seq > longestCatchUp) {
    const rows = await db.outcomes.where('meetingId').equals(meetingId).toArray();
    const entries = new Map(rows.map(({ id, code, rank }) => [id as string, { code, rank }]));
    shelf.set(meetingId, { entries, seq });
    return entries;
  }
  const news = await db.changes.where('seq').between(kept.seq, seq, false, true).toArray();
  const ids = [...new Set(news.filter(({ entity }) => entity === 'outcomes').map(({ entityId }) => entityId))];
  const rows = ids.length === 0 ? [] : await db.outcomes.bulkGet(ids);
  ids.forEach((id, index) => {
    const row = rows[index];
    if (row === undefined) kept.entries.delete(id);
    else if (row.meetingId === meetingId) kept.entries.set(id, { code: row.code, rank: row.rank });
  });
  kept.seq = seq;
  return kept.entries;
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
