import type { MeetingId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { isAlive } from './rows.ts';
import type { Database } from './schema.ts';

/** The open conflicts of a meeting and of the people and organizations, which belong to none; record by record. */
export async function openConflicts(db: Database, meetingId: MeetingId): Promise<readonly Row<'conflicts'>[]> {
  const open = await db.conflicts.where('state').equals('open').toArray();
  const order = (conflict: Row<'conflicts'>) =>
    `${conflict.entity} ${conflict.entityId} ${conflict.path} ${conflict.id}`;
  return open
    .filter((conflict) => isAlive(conflict) && (conflict.meetingId === null || conflict.meetingId === meetingId))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}
