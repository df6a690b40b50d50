import { useLiveQuery } from 'dexie-react-hooks';
import { type RosterEntry, type SearchKeyOf, rosterOf, searchKeyOf } from '#domain/attendance/roster.ts';
import type { AttendeeId, MeetingId } from '#domain/ids.ts';
import type { Organization } from '#domain/records/people.ts';
import type { Row } from '#domain/records/tables.ts';
import { database } from '#renderer/data/database.ts';
import { allRows, isAlive, rowsOf } from '#renderer/data/rows.ts';

export type Roster = {
  readonly meeting: Row<'meetings'>;
  readonly entries: readonly RosterEntry[];
  /** Of every meeting: what a new attendee can be said to represent. */
  readonly organizations: readonly Organization[];
};

/** The attendee list, live; null where the meeting is gone, undefined while it is read. Who is present is apart. */
export function useRoster(meetingId: MeetingId): Roster | null | undefined {
  return useLiveQuery(async () => {
    const db = database();
    const meeting = await db.meetings.get(meetingId);
    if (meeting === undefined || !isAlive(meeting)) return null;
    const [attendees, organizations] = await Promise.all([
      rowsOf(db, 'attendees', meetingId),
      allRows(db, 'organizations'),
    ]);
    const people = await db.people.bulkGet(attendees.map(({ personId }) => personId));
    const known = people.filter((person) => person !== undefined);
    return { meeting, entries: rosterOf({ attendees, people: known, organizations }, keptSearchKey), organizations };
  }, [meetingId]);
}

type Kept = { readonly stamp: string; readonly key: string };

const kept = new Map<AttendeeId, Kept>();

/** Folding thousands of names costs more than a key press may: each is folded once a revision of its rows. */
const keptSearchKey: SearchKeyOf = (attendee, person, organization) => {
  const stamp = [attendee, person, organization]
    .map((row) => (row === null ? '' : `${row.id}.${revOf(row)}`))
    .join(' ');
  const known = kept.get(attendee.id);
  if (known?.stamp === stamp) return known.key;
  const key = searchKeyOf(attendee, person, organization);
  kept.set(attendee.id, { stamp, key });
  return key;
};

function revOf(row: object): number {
  return 'rev' in row && typeof row.rev === 'number' ? row.rev : 0;
}
