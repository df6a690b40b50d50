import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId } from '#domain/ids.ts';
import type { MeetingRecords, Row } from '#domain/records/tables.ts';
import { database } from '#renderer/data/database.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { isAlive } from '#renderer/data/rows.ts';

/** One meeting, live; null where it is gone, undefined while it is read. */
export function useMeeting(meetingId: MeetingId): Row<'meetings'> | null | undefined {
  return useLiveQuery(async () => {
    const row = await database().meetings.get(meetingId);
    return row !== undefined && isAlive(row) ? row : null;
  }, [meetingId]);
}

/** Everything of one meeting, live; null where it is gone, undefined while it is read. */
export function useMeetingRecords(meetingId: MeetingId): MeetingRecords | null | undefined {
  return useLiveQuery(() => readMeetingRecords(database(), meetingId), [meetingId]);
}

/** Whether the meeting one is in is not there any more; false while nobody knows. */
export function useMeetingIsGone(meetingId: MeetingId | null): boolean {
  const gone = useLiveQuery(async () => {
    if (meetingId === null) return null;
    const row = await database().meetings.get(meetingId);
    return row === undefined || !isAlive(row) ? meetingId : null;
  }, [meetingId]);
  return meetingId !== null && gone === meetingId;
}
