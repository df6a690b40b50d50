import { presentAttendees } from '#domain/attendance/presence.ts';
import type { MeetingId } from '#domain/ids.ts';
import { openConflicts } from './conflicts.ts';
import { allRows, isAlive, rowsOf } from './rows.ts';
import type { Database } from './schema.ts';

const pendingStates = ['queued', 'sending', 'verifying', 'failed', 'conflict', 'paused'];

/** What the rail counts but the entries: people expected and present, files still to be sent. */
export async function countMeeting(db: Database, meetingId: MeetingId | null) {
  const meetings = (await allRows(db, 'meetings')).length;
  const open = (await db.outbox.where('state').anyOf(pendingStates).toArray()).filter(isAlive);
  const all = { meetings, pending: open.length };
  const counts = {
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
  if (meetingId === null) return { counts, all };
  const [attendees, events, conflicts] = await Promise.all([
    rowsOf(db, 'attendees', meetingId),
    rowsOf(db, 'presenceEvents', meetingId),
    openConflicts(db, meetingId),
  ]);
  return {
    all,
    counts: {
      ...counts,
      attendees: attendees.length,
      checkin: presentAttendees(events).size,
      conflicts: conflicts.length,
      outbox: open.filter((entry) => entry.meetingId === meetingId).length,
    },
  };
}
