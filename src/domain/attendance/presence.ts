import type { AttendeeId, PresenceEventId, SessionId } from '../ids.ts';
import { type Instant, assertNever } from '../primitives.ts';
import type { PresenceEvent } from '../records/people.ts';

/** Where an attendee stands: nobody knows yet, in the room since, gone since, excused, represented. */
export type Attendance =
  | { readonly state: 'expected' }
  | { readonly state: 'present'; readonly since: Instant }
  | { readonly state: 'left'; readonly at: Instant }
  | { readonly state: 'excused'; readonly at: Instant }
  | { readonly state: 'represented'; readonly at: Instant };

/** The events that stand: a void takes back the one it names, a void of a void brings it back. */
export function standingEvents<E extends PresenceEvent>(events: readonly E[]): E[] {
  const voidsOf = new Map<PresenceEventId, E[]>();
  for (const event of events) {
    if (event.voids !== null) voidsOf.set(event.voids, [...(voidsOf.get(event.voids) ?? []), event]);
  }
  const stands = (event: E): boolean => !(voidsOf.get(event.id) ?? []).some(stands);
  return events.filter((event) => event.kind !== 'void' && stands(event));
}

/**
 * The attendance of everybody, from the events of the meeting as a whole (`sessionId` null) or of one session.
 * Events count in their order of time, and of id where two share an instant (ids are sorted by time).
 */
export function attendanceOf(
  events: readonly PresenceEvent[],
  sessionId: SessionId | null = null,
): ReadonlyMap<AttendeeId, Attendance> {
  const standing = standingEvents(events)
    .filter((event) => event.sessionId === sessionId)
    .sort((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)));
  const attendance = new Map<AttendeeId, Attendance>();
  for (const event of standing) attendance.set(event.attendeeId, after(event));
  return attendance;
}

/** Who is in the room now. */
export function presentAttendees(events: readonly PresenceEvent[]): ReadonlySet<AttendeeId> {
  const present = new Set<AttendeeId>();
  for (const [id, { state }] of attendanceOf(events)) if (state === 'present') present.add(id);
  return present;
}

function after(event: PresenceEvent): Attendance {
  switch (event.kind) {
    case 'check_in':
      return { state: 'present', since: event.at };
    case 'check_out':
      return { state: 'left', at: event.at };
    case 'apology':
      return { state: 'excused', at: event.at };
    case 'proxy':
      return { state: 'represented', at: event.at };
    case 'void':
      return { state: 'expected' };
    default:
      return assertNever(event.kind);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
