import type { MeetingId } from '#domain/ids.ts';
import { listsOfMeeting } from '#domain/records/of-meeting.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { isAlive, rowsOf } from './rows.ts';
import type { Database } from './schema.ts';

/** Everything of one meeting at one moment, with the people and organizations it names; null where it is gone. */
export function readMeetingRecords(db: Database, meetingId: MeetingId): Promise<MeetingRecords | null> {
  const tables = [db.meetings, db.people, db.organizations, ...listsOfMeeting.map((list) => db.table(list))];
  // In one transaction: a commit between two reads would give half of its rows.
  return db.transaction('r', tables, () => read(db, meetingId));
}

async function read(db: Database, meetingId: MeetingId): Promise<MeetingRecords | null> {
  const meeting = await db.meetings.get(meetingId);
  if (meeting === undefined || !isAlive(meeting)) return null;
  const [people, organizations, ...lists] = await Promise.all([
    db.people.toArray(),
    db.organizations.toArray(),
    ...listsOfMeeting.map((list) => rowsOf(db, list, meetingId)),
  ]);
  const byName = Object.fromEntries(listsOfMeeting.map((list, index) => [list, lists[index] ?? []]));
  return { meeting, people, organizations, ...byName } as unknown as MeetingRecords;
}
