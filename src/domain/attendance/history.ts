import type { AttendeeId } from '../ids.ts';
import type { PresenceEvent } from '../records/people.ts';
import { standingEvents } from './presence.ts';

/** One line of somebody's presence at a meeting. What was taken back stays to be seen. */
export type HistoryLine<E extends PresenceEvent = PresenceEvent> = { readonly event: E; readonly stands: boolean };

/** What was recorded of one attendee for the meeting as a whole, in the order of time. */
export function presenceHistory<E extends PresenceEvent>(
  events: readonly E[],
  attendeeId: AttendeeId,
): HistoryLine<E>[] {
  const own = events.filter((event) => event.attendeeId === attendeeId && event.sessionId === null);
  const standing = new Set(standingEvents(own));
  return own
    .filter(({ kind }) => kind !== 'void')
    .sort(inTime)
    .map((event) => ({ event, stands: standing.has(event) }));
}

/** The newest entries that stand, newest first. */
export function latestEntries<E extends PresenceEvent>(events: readonly E[], limit: number): E[] {
  return standingEvents(events)
    .filter(({ kind, sessionId }) => kind === 'check_in' && sessionId === null)
    .sort((a, b) => inTime(b, a))
    .slice(0, limit);
}

function inTime(a: PresenceEvent, b: PresenceEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
