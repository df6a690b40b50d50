import type { MeetingId } from '#domain/ids.ts';
import type { RegisterRecords } from '#domain/register/rows.ts';
import { allRows, isAlive } from './rows.ts';
import type { Database } from './schema.ts';

/**
 * What the register of all meetings is made of, without the trash. People and organizations come along from there
 * too: what they promised still needs their name.
 */
export async function readRegister(db: Database): Promise<RegisterRecords> {
  const meetings = await allRows(db, 'meetings');
  const ids = new Set<MeetingId>(meetings.map(({ id }) => id));
  const ofThem = <R extends { readonly meetingId: MeetingId }>(rows: readonly R[]): R[] =>
    rows.filter((row) => ids.has(row.meetingId) && isAlive(row));
  const [outcomes, sessions, topics, milestones, attendees, people, organizations] = await Promise.all([
    db.outcomes.toArray(),
    db.sessions.toArray(),
    db.topics.toArray(),
    db.milestones.toArray(),
    db.attendees.toArray(),
    db.people.toArray(),
    db.organizations.toArray(),
  ]);
  return {
    meetings,
    outcomes: ofThem(outcomes),
    sessions: ofThem(sessions),
    topics: ofThem(topics),
    milestones: ofThem(milestones),
    attendees: ofThem(attendees),
    people,
    organizations,
  };
}
