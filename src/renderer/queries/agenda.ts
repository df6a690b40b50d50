import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { database } from '#renderer/data/database.ts';
import { isAlive, rowsOf } from '#renderer/data/rows.ts';

export type Agenda = {
  readonly meeting: Row<'meetings'>;
  readonly rooms: readonly Row<'rooms'>[];
  readonly sessions: readonly Row<'sessions'>[];
  readonly items: readonly Row<'agendaItems'>[];
  readonly peopleNames: ReadonlyMap<string, string>;
  readonly organizationNames: ReadonlyMap<string, string>;
};

/** The agenda of a meeting, live; null where the meeting is gone, undefined while it is read. */
export function useAgenda(meetingId: MeetingId): Agenda | null | undefined {
  return useLiveQuery(async () => {
    const db = database();
    const meeting = await db.meetings.get(meetingId);
    if (meeting === undefined || !isAlive(meeting)) return null;
    const [rooms, sessions, items, people, organizations] = await Promise.all([
      rowsOf(db, 'rooms', meetingId),
      rowsOf(db, 'sessions', meetingId),
      rowsOf(db, 'agendaItems', meetingId),
      db.people.toArray(),
      db.organizations.toArray(),
    ]);
    return {
      meeting,
      rooms: rooms.sort((a, b) => (a.rank < b.rank ? -1 : 1)),
      sessions: sessions.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
      items: items.sort((a, b) => (a.rank < b.rank ? -1 : 1)),
      peopleNames: new Map(people.map(({ id, displayName }) => [id, displayName])),
      organizationNames: new Map(organizations.map(({ id, acronym, name }) => [id, acronym || name])),
    };
  }, [meetingId]);
}
