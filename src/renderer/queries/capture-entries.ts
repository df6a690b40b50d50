import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { database } from '#renderer/data/database.ts';
import { isAlive } from '#renderer/data/rows.ts';
import type { Database } from '#renderer/data/schema.ts';

export type CaptureEntries = {
  /** In the order of capture, without the trash. */
  readonly entries: readonly Row<'outcomes'>[];
  /** The codes in use, those of the trash included. */
  readonly codes: readonly string[];
};

type Kept = {
  readonly db: Database;
  readonly meetingId: MeetingId;
  readonly seq: number;
  readonly rows: ReadonlyMap<string, Row<'outcomes'>>;
  readonly value: CaptureEntries;
};

/** The meeting being captured; one is enough, since one is on screen. */
let kept: Kept | null = null;

/** More changes than that since the last look are slower to follow than a new read. */
const longestCatchUp = 500;

/** The entries of a meeting, live; undefined while they are read for the first time. */
export function useCaptureEntries(meetingId: MeetingId): CaptureEntries | undefined {
  return useLiveQuery(() => readEntries(database(), meetingId), [meetingId]);
}

/**
 * Reads thousands of entries once, and then only those the change log names: everything is written through it.
 * Gives the same object as long as no entry changes.
 */
export async function readEntries(db: Database, meetingId: MeetingId): Promise<CaptureEntries> {
  const seq = (await db.changes.orderBy('seq').last())?.seq ?? 0;
  const before = kept?.db === db && kept.meetingId === meetingId ? kept : null;
  if (before === null || seq < before.seq || seq - before.seq > longestCatchUp) {
    const rows = await db.outcomes.where('meetingId').equals(meetingId).toArray();
    return keep({ db, meetingId, seq, rows: new Map(rows.map((row) => [row.id, row])) });
  }
  const news = await db.changes.where('seq').between(before.seq, seq, false, true).toArray();
  const ids = [...new Set(news.filter(({ entity }) => entity === 'outcomes').map(({ entityId }) => entityId))];
  if (ids.length === 0) {
    kept = { ...before, seq };
    return before.value;
  }
  const rows = new Map(before.rows);
  const changed = await db.outcomes.bulkGet(ids);
  ids.forEach((id, index) => {
    const row = changed[index];
    if (row === undefined || row.meetingId !== meetingId) rows.delete(id);
    else rows.set(id, row);
  });
  return keep({ db, meetingId, seq, rows });
}

function keep(next: Omit<Kept, 'value'>): CaptureEntries {
  const all = [...next.rows.values()];
  const entries = all.filter(isAlive).sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const value = { entries, codes: all.map(({ code }) => code) };
  kept = { ...next, value };
  return value;
}
