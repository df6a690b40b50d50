import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId } from '#domain/ids.ts';
import { database } from '#renderer/data/database.ts';
import { countMeeting } from '#renderer/data/counts.ts';

const none = {
  agenda: 0,
  attendees: 0,
  terms: 0,
  checkin: 0,
  capture: 0,
  summary: 0,
  outbox: 0,
  history: 0,
  conflicts: 0,
};
const nothing = { counts: none, all: { meetings: 0, pending: 0 } };

/** The numbers of the rail, live. */
export function useMeetingCounts(meetingId: MeetingId | null): typeof nothing {
  return useLiveQuery(() => countMeeting(database(), meetingId), [meetingId]) ?? nothing;
}
