import { presentAttendees } from '../attendance/presence.ts';
import type { AttendeeId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { PresenceEvent } from '../records/people.ts';

/** Who was in the room at an instant, sorted: the snapshot on a decision. */
export function presentAt(events: readonly PresenceEvent[], at: Instant): AttendeeId[] {
  return [...presentAttendees(events.filter((event) => event.at <= at))].sort();
}
