import type { MeetingId, OutcomeId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import type { Database } from '#renderer/data/schema.ts';
import { rowOrThrow } from '../row-or-throw.ts';

export type Chosen = {
  /** In the order of the record. */
  readonly rows: readonly [Row<'outcomes'>, ...Row<'outcomes'>[]];
  readonly meetingId: MeetingId;
};

/** The entries a command is about. They are of one meeting: its codes go on, its lock holds, its history has the step. */
export async function chosenEntries(ids: readonly OutcomeId[], db: Database): Promise<Chosen> {
  const rows = await Promise.all(ids.map((id) => rowOrThrow(db.outcomes, id)));
  const [first, ...others] = rows.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  if (first === undefined) throw new Error('No entry was chosen');
  const { meetingId } = first;
  if (others.some((row) => row.meetingId !== meetingId)) throw new Error('Entries of two meetings were chosen');
  return { rows: [first, ...others], meetingId };
}
