import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId } from '#domain/ids.ts';
import type { EntityName, Row } from '#domain/records/tables.ts';
import { database } from '#renderer/data/database.ts';
import { allRows, rowsOf } from '#renderer/data/rows.ts';

type OfMeeting = Exclude<EntityName, 'meetings' | 'people' | 'organizations' | 'destinations' | 'looks'>;

/** The rows of one meeting, live; undefined while they are read for the first time. */
export function useRowsOf<E extends OfMeeting>(entity: E, meetingId: MeetingId): readonly Row<E>[] | undefined {
  return useLiveQuery(() => rowsOf(database(), entity, meetingId), [entity, meetingId]);
}

/** All rows of a table that belongs to no meeting, live; undefined while they are read for the first time. */
export function useAllRows<E extends 'meetings' | 'people' | 'organizations' | 'destinations' | 'looks'>(
  entity: E,
): readonly Row<E>[] | undefined {
  return useLiveQuery(() => allRows(database(), entity), [entity]);
}
