import type { MeetingId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { isAlive } from './rows.ts';
import type { Database } from './schema.ts';

type Outcome = Row<'outcomes'>;

export type Entries = {
  /** In the order of capture, without the trash. */
  readonly entries: readonly Outcome[];
  /** All of them by id, those of the trash included. */
  readonly rows: ReadonlyMap<string, Outcome>;
  /** The codes in use, those of the trash included. */
  readonly codes: readonly string[];
};

type Kept = { readonly seq: number; readonly value: Entries };

const shelves = new WeakMap<Database, Map<MeetingId, Kept>>();

/** The one on screen, and whatever the register writes into. */
const mostMeetings = 3;

/** More changes than that since the last look are slower to follow than a new read. */
const longestCatchUp = 500;

/**
 * The entries of a meeting: thousands are read once, and then only those the change log names, through which
 * everything is written. Gives the same object as long as no entry changes.
 */
export async function readEntries(db: Database, meetingId: MeetingId): Promise<Entries> {
  const seq = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  const before = shelves.get(db)?.get(meetingId);
  if (before === undefined || seq < before.seq || seq - before.seq > longestCatchUp) {
    const rows = await db.outcomes.where('meetingId').equals(meetingId).toArray();
    const entries = rows.filter(isAlive).sort((a, b) => (a.rank < b.rank ? -1 : 1));
    return keep(db, meetingId, { seq, value: valueOf(new Map(rows.map((row) => [row.id, row])), entries) });
  }
  const news = await db.changes.where('seq').between(before.seq, seq, false, true).toArray();
  const ids = new Set(news.filter(({ entity }) => entity === 'outcomes').map(({ entityId }) => entityId));
  if (ids.size === 0) return keep(db, meetingId, { seq, value: before.value });
  const rows = new Map(before.value.rows);
  const entries = before.value.entries.filter(({ id }) => !ids.has(id));
  const changed = await db.outcomes.bulkGet([...ids]);
  [...ids].forEach((id, index) => {
    const row = changed[index];
    if (row === undefined || row.meetingId !== meetingId) rows.delete(id);
    else {
      rows.set(id, row);
      if (isAlive(row)) entries.splice(placeOf(entries, row.rank), 0, row);
    }
  });
  return keep(db, meetingId, { seq, value: valueOf(rows, entries) });
}

function valueOf(rows: ReadonlyMap<string, Outcome>, entries: readonly Outcome[]): Entries {
  return { rows, entries, codes: [...rows.values()].map(({ code }) => code) };
}

function keep(db: Database, meetingId: MeetingId, kept: Kept): Entries {
  const shelf = shelves.get(db) ?? new Map<MeetingId, Kept>();
  shelves.set(db, shelf);
  shelf.delete(meetingId);
  shelf.set(meetingId, kept);
  for (const oldest of [...shelf.keys()].slice(0, -mostMeetings)) shelf.delete(oldest);
  return kept.value;
}

/** The place of the first entry that is not before a rank. */
function placeOf(entries: readonly Outcome[], rank: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.rank ?? '') < rank) low = middle + 1;
    else high = middle;
  }
  return low;
}
