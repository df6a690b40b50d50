import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { openConflicts } from '#renderer/data/conflicts.ts';
import { database } from '#renderer/data/database.ts';

/** What two laptops disagree on, record by record, live; undefined while it is read for the first time. */
export function useOpenConflicts(meetingId: MeetingId): readonly Row<'conflicts'>[] | undefined {
  return useLiveQuery(() => openConflicts(database(), meetingId), [meetingId]);
}
