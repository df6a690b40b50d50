import { numberedItems, type NumberedItem } from '../capture/item-clock.ts';
import { plainDateOf } from '../format/dates.ts';
import type { PlainDate, Visibility } from '../primitives.ts';
import type { AgendaItem, Session } from '../records/meeting.ts';
import type { Note } from '../records/outcome.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { compare, isAlive, isVisibleTo } from './plan.ts';

/** The part of an agenda that the readers of a document may know of. */
export type VisibleSession = {
  readonly session: Session;
  readonly day: PlainDate;
  /** Numbered as everybody in the room numbers them: what is left out keeps its number. */
  readonly items: readonly NumberedItem<AgendaItem>[];
};

type Records = Pick<MeetingRecords, 'meeting' | 'sessions' | 'agendaItems'>;

/** The sessions the readers may know of, in their order of time. What stands below a hidden item is hidden with it. */
export function visibleSessions(records: Records, audience: Visibility): VisibleSession[] {
  const { timeZone } = records.meeting;
  return records.sessions
    .filter((session) => isAlive(session) && isVisibleTo(audience, session.visibility))
    .toSorted((a, b) => compare(a.startsAt, b.startsAt) || compare(a.id, b.id))
    .map((session) => ({
      session,
      day: plainDateOf(session.startsAt, timeZone),
      items: visibleItems(
        records.agendaItems.filter((item) => item.sessionId === session.id && isAlive(item)),
        audience,
      ),
    }));
}

function visibleItems(items: readonly AgendaItem[], audience: Visibility): NumberedItem<AgendaItem>[] {
  const hidden = new Set<string>();
  return numberedItems(items).filter(({ item }) => {
    const isHidden = !isVisibleTo(audience, item.visibility) || (item.parentId !== null && hidden.has(item.parentId));
    if (isHidden) hidden.add(item.id);
    return !isHidden;
  });
}

/** The notes of a session the readers may read, in the order they were taken; never those of an item that is hidden. */
export function visibleNotes(notes: readonly Note[], { session, items }: VisibleSession, audience: Visibility): Note[] {
  const known = new Set<string>(items.map(({ item }) => item.id));
  return notes
    .filter((note) => note.sessionId === session.id && isAlive(note) && isVisibleTo(audience, note.visibility))
    .filter(({ agendaItemId, text }) => (agendaItemId === null || known.has(agendaItemId)) && text.trim() !== '')
    .toSorted((a, b) => compare(a.capturedAt, b.capturedAt) || compare(a.id, b.id));
}
