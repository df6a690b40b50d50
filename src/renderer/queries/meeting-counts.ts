import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import { database } from '#renderer/data/database.ts';
import { countMeeting } from '#renderer/data/counts.ts';
import { readEntries } from '#renderer/data/entries.ts';

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

/**
 * The numbers of the rail, live. The entries are counted apart: they follow every commit, and the rest need not be
 * counted again for that.
 */
export function useMeetingCounts(meetingId: MeetingId | null): typeof nothing {
  const counted = useLiveQuery(() => countMeeting(database(), meetingId), [meetingId]) ?? nothing;
  const capture = useLiveQuery(() => entriesOf(meetingId), [meetingId]) ?? 0;
  return useMemo(() => ({ ...counted, counts: { ...counted.counts, capture } }), [counted, capture]);
}

async function entriesOf(meetingId: MeetingId | null): Promise<number> {
  return meetingId === null ? 0 : (await readEntries(database(), meetingId)).entries.length;
}
