import { useLiveQuery } from 'dexie-react-hooks';
import { entryPlaces } from '#domain/capture/places.ts';
import type { MeetingId, SessionId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { database } from '#renderer/data/database.ts';
import { allRows, rowsOf } from '#renderer/data/rows.ts';

/** The names that a line can hold. */
export type CaptureNames = {
  readonly organizations: readonly Row<'organizations'>[];
  /** The people of the meeting: attendees, and whoever its sessions name. */
  readonly people: readonly Row<'people'>[];
  readonly topics: readonly Row<'topics'>[];
  readonly milestones: readonly Row<'milestones'>[];
  readonly attendees: readonly Row<'attendees'>[];
};

/** Everything that can be named in the capture of a meeting, live; undefined while it is read. */
export function useCaptureNames(meetingId: MeetingId): CaptureNames | undefined {
  return useLiveQuery(async () => {
    const db = database();
    const [organizations, topics, milestones, attendees, sessions] = await Promise.all([
      allRows(db, 'organizations'),
      rowsOf(db, 'topics', meetingId),
      rowsOf(db, 'milestones', meetingId),
      rowsOf(db, 'attendees', meetingId),
      rowsOf(db, 'sessions', meetingId),
    ]);
    const named = sessions.flatMap(({ chairIds, presenterIds, rapporteurIds }) => [
      ...chairIds,
      ...presenterIds,
      ...rapporteurIds,
    ]);
    const ids = [...new Set([...attendees.map(({ personId }) => personId), ...named])];
    const people = (await db.people.bulkGet(ids)).filter((row): row is Row<'people'> => row?.deletedAt === null);
    return {
      organizations: organizations.sort((a, b) => (label(a) < label(b) ? -1 : 1)),
      people: people.sort((a, b) => (a.displayName < b.displayName ? -1 : 1)),
      topics: topics.sort((a, b) => (a.rank < b.rank ? -1 : 1)),
      milestones,
      attendees,
    };
  }, [meetingId]);
}

/** The text kept at a place, live; empty where there is none, undefined while it is read. */
export function useDraft(place: string): string | undefined {
  const read = async () => ({
    place,
    text: (await database().drafts.where('place').equals(place).first())?.text ?? '',
  });
  const draft = useLiveQuery(read, [place]);
  // While another place is read, the live query still gives the last one: its text must not be taken for this one's.
  return draft?.place === place ? draft.text : undefined;
}

/** The places of entries with an unfinished change, in one string, so that it stays the same while others are typed. */
export function useEntryDrafts(): string {
  const read = async () => {
    const drafts = await database().drafts.where('place').startsWith(entryPlaces).toArray();
    return drafts
      .filter(({ text }) => text !== '')
      .map(({ place }) => place)
      .join(' ');
  };
  return useLiveQuery(read, []) ?? '';
}

/** The notes of a session in their order, live; undefined while they are read. */
export function useSessionNotes(meetingId: MeetingId, sessionId: SessionId): readonly Row<'notes'>[] | undefined {
  const read = async () => {
    const notes = (await rowsOf(database(), 'notes', meetingId)).filter((note) => note.sessionId === sessionId);
    return { sessionId, notes: notes.sort((a, b) => (a.id < b.id ? -1 : 1)) };
  };
  const result = useLiveQuery(read, [meetingId, sessionId]);
  return result?.sessionId === sessionId ? result.notes : undefined;
}

function label({ acronym, name }: Row<'organizations'>): string {
  return (acronym || name).toLowerCase();
}
