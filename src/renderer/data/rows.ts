import type { MeetingId } from '#domain/ids.ts';
import type { EntityName, Row } from '#domain/records/tables.ts';
import type { Database } from './schema.ts';

type OfMeeting = Exclude<EntityName, 'meetings' | 'people' | 'organizations' | 'destinations' | 'looks'>;

/** The rows of one meeting that are not in the trash. */
export async function rowsOf<E extends OfMeeting>(db: Database, entity: E, meetingId: MeetingId): Promise<Row<E>[]> {
  const rows = (await db.table(entity).where('meetingId').equals(meetingId).toArray()) as Row<E>[];
  return rows.filter(isAlive);
}

/** All rows of a table that belongs to no meeting, without the trash. */
export async function allRows<E extends 'meetings' | 'people' | 'organizations' | 'destinations' | 'looks'>(
  db: Database,
  entity: E,
): Promise<Row<E>[]> {
  const rows = (await db.table(entity).toArray()) as Row<E>[];
  return rows.filter(isAlive);
}

/** Whether a row is in use: neither missing nor in the trash. */
export function isAlive(row: object | undefined): boolean {
  return row !== undefined && (!('deletedAt' in row) || row.deletedAt === null);
}
