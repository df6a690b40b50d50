import { endOf, nowAndNext } from '../agenda/now-next.ts';
import { type NumberedItem, numberedItems } from '../capture/item-clock.ts';
import type { RoomId, SessionId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { AgendaItem, Session } from '../records/meeting.ts';
import type { Outcome } from '../records/outcome.ts';
import { isVisibleTo } from '../summary/plan.ts';

/** Whose eyes are in the room. What is internal is on no screen. */
export type Circle = 'public' | 'members';

/** What the screen follows: the session that is on, the one of a room, or one session whatever happens. */
export type Follow =
  | { readonly kind: 'current' }
  | { readonly kind: 'room'; readonly roomId: RoomId }
  | { readonly kind: 'session'; readonly sessionId: SessionId };

export type BoardRecords = {
  readonly sessions: readonly Session[];
  readonly items: readonly AgendaItem[];
  readonly outcomes: readonly Outcome[];
};

export type BoardChoice = {
  readonly circle: Circle;
  readonly follow: Follow;
  /** The session that the note-taker captures in, where that is known. */
  readonly captured: string | null;
  readonly now: Instant;
};

/** What stands on the screen of a room. */
export type Board =
  | {
      readonly kind: 'session';
      readonly session: Session;
      readonly item: NumberedItem<AgendaItem> | null;
      /** In the order of the record: the newest is the last. */
      readonly outcomes: readonly Outcome[];
    }
  | { readonly kind: 'waiting'; readonly current: Session | null; readonly next: Session | null };

/** Chooses what the room sees. Entries, items and sessions that the circle may not read are not among it. */
export function boardOf(records: BoardRecords, choice: BoardChoice): Board {
  const visible = shownSessions(records.sessions, choice.circle);
  const session = followed({ ...records, sessions: visible }, choice);
  if (session !== null) return { kind: 'session', session, ...underItem(session, records, choice.circle) };
  const { current, next } = nowAndNext(inRoom(visible, choice.follow), choice.now);
  return { kind: 'waiting', current: current?.session ?? null, next };
}

/** The sessions that may be named on the screen, in their order of time. */
export function shownSessions<S extends Session>(sessions: readonly S[], circle: Circle): S[] {
  return sessions
    .filter(({ deletedAt, visibility }) => deletedAt === null && isVisibleTo(circle, visibility))
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
}

function inRoom(sessions: readonly Session[], follow: Follow): readonly Session[] {
  return follow.kind === 'room' ? sessions.filter(({ roomId }) => roomId === follow.roomId) : sessions;
}

function followed(records: BoardRecords, { follow, captured, now }: BoardChoice): Session | null {
  if (follow.kind === 'session') return records.sessions.find(({ id }) => id === follow.sessionId) ?? null;
  const candidates = inRoom(records.sessions, follow);
  const working = new Set<string>(records.items.filter(isCurrent).map(({ sessionId }) => sessionId));
  const entered = lastEntries(records.outcomes, now);
  const at = Date.parse(now);
  const isPlannedNow = (session: Session) => Date.parse(session.startsAt) <= at && at < endOf(session);
  // Where nobody presses "start", being captured in during its hours is a sign enough.
  const isCapturedIn = ({ id, startsAt }: Session) =>
    id === captured || (entered.get(id) ?? -Infinity) >= Date.parse(startsAt);
  const isOn = (session: Session) =>
    session.state === 'live' ||
    session.state === 'paused' ||
    (session.state === 'scheduled' && (working.has(session.id) || (isPlannedNow(session) && isCapturedIn(session))));
  const lastSign = ({ id, actualStartAt, startsAt }: Session) =>
    id === captured ? Infinity : Math.max(entered.get(id) ?? -Infinity, Date.parse(actualStartAt ?? startsAt));
  return candidates.filter(isOn).sort((a, b) => (lastSign(a) < lastSign(b) ? 1 : -1))[0] ?? null;
}

/** By session: when the last entry was captured in it, in milliseconds since the epoch. */
function lastEntries(outcomes: readonly Outcome[], now: Instant): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const { sessionId, capturedAt, deletedAt } of outcomes) {
    const at = Date.parse(capturedAt);
    if (sessionId === null || deletedAt !== null || at > Date.parse(now)) continue;
    last.set(sessionId, Math.max(at, last.get(sessionId) ?? at));
  }
  return last;
}

function isCurrent({ state, deletedAt }: AgendaItem): boolean {
  return state === 'current' && deletedAt === null;
}

/** The current item with its outcomes; those of the whole session while no item is current. */
function underItem(session: Session, { items, outcomes }: BoardRecords, circle: Circle) {
  const own = items.filter(({ sessionId, deletedAt }) => sessionId === session.id && deletedAt === null);
  const hidden = hiddenItems(own, circle);
  const ofSession = outcomes.filter(
    ({ sessionId, agendaItemId, visibility, deletedAt }) =>
      sessionId === session.id &&
      deletedAt === null &&
      isVisibleTo(circle, visibility) &&
      (agendaItemId === null || !hidden.has(agendaItemId)),
  );
  const inOrder = ofSession.sort((a, b) => (a.rank < b.rank ? -1 : 1));
  const current = numberedItems(own).find(({ item }) => isCurrent(item)) ?? null;
  if (current === null) return { item: null, outcomes: inOrder };
  // What the room may not know of leaves the screen to the title of the session.
  if (hidden.has(current.item.id)) return { item: null, outcomes: [] };
  return { item: current, outcomes: inOrder.filter(({ agendaItemId }) => agendaItemId === current.item.id) };
}

/** Items that the circle may not read, with all that is below them. */
function hiddenItems(items: readonly AgendaItem[], circle: Circle): ReadonlySet<string> {
  const hidden = new Set<string>(items.filter((item) => !isVisibleTo(circle, item.visibility)).map(({ id }) => id));
  let before = -1;
  while (before !== hidden.size) {
    before = hidden.size;
    for (const { id, parentId } of items) if (parentId !== null && hidden.has(parentId)) hidden.add(id);
  }
  return hidden;
}
