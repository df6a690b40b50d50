import { useLiveQuery } from 'dexie-react-hooks';
import { type Attendance, attendanceOf } from '#domain/attendance/presence.ts';
import type { AttendeeId, MeetingId } from '#domain/ids.ts';
import type { PresenceEvent } from '#domain/records/people.ts';
import { database } from '#renderer/data/database.ts';
import { changesOf, nextUndo } from '#renderer/data/history.ts';
import { rowsOf } from '#renderer/data/rows.ts';

export type Presence = {
  readonly events: readonly PresenceEvent[];
  readonly attendance: ReadonlyMap<AttendeeId, Attendance>;
};

const nobody: Presence = { events: [], attendance: new Map() };

/** Who is in, out or excused, for the meeting as a whole, live. Nobody while it is read. */
export function usePresence(meetingId: MeetingId): Presence {
  const read = async (): Promise<Presence> => {
    const events = await rowsOf(database(), 'presenceEvents', meetingId);
    return { events, attendance: attendanceOf(events) };
  };
  return useLiveQuery(read, [meetingId]) ?? nobody;
}

const doorCommands = ['people.checkIn', 'people.checkOut', 'people.walkIn'];

/** What undo would take back next, where that is an entry or an exit at the door; live, and known after a restart too. */
export function useLastDoorEvent(meetingId: MeetingId): PresenceEvent | null {
  const read = async (): Promise<PresenceEvent | null> => {
    const db = database();
    const newest = await nextUndo(db, meetingId);
    if (newest === null || !doorCommands.includes(newest.command)) return null;
    const changes = await changesOf(db, newest);
    const recorded = changes.find(({ entity, before }) => entity === 'presenceEvents' && before === null);
    return namedBy((recorded?.after as PresenceEvent | undefined) ?? null);
  };
  return useLiveQuery(read, [meetingId]) ?? null;
}

/** What was done again after an undo is recorded as a void of a void: the event meant is at the end of that chain. */
async function namedBy(event: PresenceEvent | null): Promise<PresenceEvent | null> {
  let named = event;
  while (named !== null && named.voids !== null) named = (await database().presenceEvents.get(named.voids)) ?? null;
  return named;
}
