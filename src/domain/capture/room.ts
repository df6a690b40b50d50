import { presentAttendees } from '../attendance/presence.ts';
import type { AttendeeId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { Quorum } from '../records/meeting.ts';
import type { Attendee, PresenceEvent } from '../records/people.ts';

export type RoomFacts = {
  readonly present: number;
  /** Organizations with somebody in the room, of those that are expected. */
  readonly organizations: { readonly present: number; readonly expected: number };
  /** null where the meeting asks for none. */
  readonly quorum: 'reached' | 'missing' | null;
};

/** How full the room is, and whether that makes a quorum. */
export function roomFacts(
  attendees: readonly Attendee[],
  events: readonly PresenceEvent[],
  quorum: Quorum | null,
): RoomFacts {
  const present = presentAttendees(events);
  const here = attendees.filter(({ id }) => present.has(id));
  const organizations = { present: organizationsOf(here), expected: organizationsOf(attendees) };
  const counted = quorum?.basis === 'attendees' ? here.length : organizations.present;
  return {
    present: here.length,
    organizations,
    quorum: quorum === null ? null : counted >= quorum.min ? 'reached' : 'missing',
  };
}

/** Who was in the room at an instant, sorted: the snapshot on a decision. */
export function presentAt(events: readonly PresenceEvent[], at: Instant): AttendeeId[] {
  return [...presentAttendees(events.filter((event) => event.at <= at))].sort();
}

function organizationsOf(attendees: readonly Attendee[]): number {
  return new Set(attendees.map((one) => one.representingOrganizationId).filter((id) => id !== null)).size;
}
