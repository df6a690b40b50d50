import type { PersonId, RoomId, SessionId } from '../ids.ts';
import type { Session } from '../records/meeting.ts';
import { endOf } from './now-next.ts';

/** Two sessions at once that want the same person or the same room. */
export type Clash<S> =
  | { readonly kind: 'person'; readonly personId: PersonId; readonly sessions: readonly [S, S] }
  | { readonly kind: 'room'; readonly roomId: RoomId; readonly sessions: readonly [S, S] };

/** Every clash of an agenda, by plan. Breaks and cancelled sessions clash with nothing. */
export function clashesOf<S extends Session>(sessions: readonly S[]): Clash<S>[] {
  const planned = sessions
    .filter((session) => session.state !== 'cancelled' && session.kind !== 'break')
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const clashes: Clash<S>[] = [];
  planned.forEach((first, index) => {
    for (const second of planned.slice(index + 1)) {
      if (Date.parse(second.startsAt) >= endOf(first)) break;
      clashes.push(...clashesBetween(first, second));
    }
  });
  return clashes;
}

/** The clashes that a session takes part in. */
export function clashesWith<S extends Session>(clashes: readonly Clash<S>[], sessionId: SessionId): Clash<S>[] {
  return clashes.filter((clash) => clash.sessions.some(({ id }) => id === sessionId));
}

function clashesBetween<S extends Session>(first: S, second: S): Clash<S>[] {
  const sessions = [first, second] as const;
  const others = new Set(peopleOf(second));
  const people = [...new Set(peopleOf(first))].filter((id) => others.has(id));
  const clashes: Clash<S>[] = people.map((personId) => ({ kind: 'person', personId, sessions }));
  if (first.roomId !== null && first.roomId === second.roomId) {
    clashes.push({ kind: 'room', roomId: first.roomId, sessions });
  }
  return clashes;
}

function peopleOf(session: Session): readonly PersonId[] {
  return [...session.chairIds, ...session.presenterIds, ...session.rapporteurIds];
}
