import type { MeetingId } from '#domain/ids.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { isAlive, rowsOf } from './rows.ts';
import type { Database } from './schema.ts';

/** Everything of one meeting at one moment, with the people and organizations it names; null where it is gone. */
export function readMeetingRecords(db: Database, meetingId: MeetingId): Promise<MeetingRecords | null> {
  const tables = [
    ...[db.meetings, db.rooms, db.sessions, db.agendaItems, db.people, db.organizations, db.attendees],
    ...[db.presenceEvents, db.outcomes, db.topics, db.milestones, db.notes, db.summaries],
  ];
  // In one transaction: a commit between two reads would give half of its rows.
  return db.transaction('r', tables, () => read(db, meetingId));
}

async function read(db: Database, meetingId: MeetingId): Promise<MeetingRecords | null> {
  const meeting = await db.meetings.get(meetingId);
  if (meeting === undefined || !isAlive(meeting)) return null;
  const [rooms, sessions, agendaItems, attendees, presenceEvents] = await Promise.all([
    rowsOf(db, 'rooms', meetingId),
    rowsOf(db, 'sessions', meetingId),
    rowsOf(db, 'agendaItems', meetingId),
    rowsOf(db, 'attendees', meetingId),
    rowsOf(db, 'presenceEvents', meetingId),
  ]);
  const [outcomes, topics, milestones, notes, summaries, people, organizations] = await Promise.all([
    rowsOf(db, 'outcomes', meetingId),
    rowsOf(db, 'topics', meetingId),
    rowsOf(db, 'milestones', meetingId),
    rowsOf(db, 'notes', meetingId),
    rowsOf(db, 'summaries', meetingId),
    db.people.toArray(),
    db.organizations.toArray(),
  ]);
  return {
    meeting,
    rooms,
    sessions,
    agendaItems,
    people,
    organizations,
    attendees,
    presenceEvents,
    outcomes,
    topics,
    milestones,
    notes,
    summaries,
  };
}
