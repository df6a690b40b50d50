import { type Attendance, attendanceOf } from '#domain/attendance/presence.ts';
import { type PresenceEventId, asId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Attendee, PresenceEvent } from '#domain/records/people.ts';
import type { CommandContext } from '../command.ts';

export type RecordedPresence = {
  /** Of this attendee, for the meeting as a whole. */
  readonly events: readonly PresenceEvent[];
  readonly attendance: Attendance;
};

/** What is recorded of one attendee so far. */
export async function recordedPresence(attendee: Attendee, { db }: CommandContext): Promise<RecordedPresence> {
  const ofMeeting = await db.presenceEvents.where('meetingId').equals(attendee.meetingId).toArray();
  const events = ofMeeting.filter(({ attendeeId, sessionId }) => attendeeId === attendee.id && sessionId === null);
  return { events, attendance: attendanceOf(events).get(attendee.id) ?? { state: 'expected' } };
}

/**
 * A new event of an attendee. It is never earlier than what is recorded already: a laptop clock that was set back
 * must not put a check-out before its check-in.
 */
export function presenceEvent(
  fields: Pick<PresenceEvent, 'kind' | 'method'> & Partial<Pick<PresenceEvent, 'voids'>>,
  of: { readonly attendee: Attendee; readonly earlier: readonly PresenceEvent[] },
  { now, newId }: CommandContext,
): PresenceEvent {
  const { attendee, earlier } = of;
  return {
    id: asId<PresenceEventId>(newId()),
    meetingId: attendee.meetingId,
    attendeeId: attendee.id,
    sessionId: null,
    at: after(earlier, now()),
    voids: null,
    ...fields,
  };
}

function after(earlier: readonly PresenceEvent[], now: Instant): Instant {
  const last = earlier
    .map(({ at }) => at)
    .sort()
    .at(-1);
  if (last === undefined || last <= now) return now;
  return new Date(Date.parse(last) + 1).toISOString() as Instant;
}
