import { creation } from '#domain/change.ts';
import type { AttendeeId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { command, type Plan } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { presenceEvent, recordedPresence } from './record-presence.ts';

type CheckIn = { readonly attendeeId: AttendeeId; readonly method: 'manual' | 'qr' };

/** Somebody who is in already stays in since then: nothing is recorded twice. */
export type CheckInOutcome =
  { readonly kind: 'entered'; readonly at: Instant } | { readonly kind: 'already_in'; readonly since: Instant };

/** Records that an attendee is in. */
export const checkIn = command(async ({ attendeeId, method }: CheckIn, context): Promise<Plan<CheckInOutcome>> => {
  const attendee = await rowOrThrow(context.db.attendees, attendeeId);
  const { attendance, events } = await recordedPresence(attendee, context);
  const { meetingId } = attendee;
  if (attendance.state === 'present') {
    return { meetingId, changes: [], output: { kind: 'already_in', since: attendance.since } };
  }
  const event = presenceEvent({ kind: 'check_in', method }, { attendee, earlier: events }, context);
  return { meetingId, changes: [creation('presenceEvents', event)], output: { kind: 'entered', at: event.at } };
});
