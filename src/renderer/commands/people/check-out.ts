import { creation } from '#domain/change.ts';
import type { AttendeeId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { command, type Plan } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { presenceEvent, recordedPresence } from './record-presence.ts';

type CheckOut = { readonly attendeeId: AttendeeId; readonly method: 'manual' | 'qr' };

export type CheckOutOutcome = { readonly kind: 'left'; readonly at: Instant } | { readonly kind: 'not_in' };

/** Records that an attendee is gone. Who is not in can't leave: nothing is recorded. */
export const checkOut = command(async ({ attendeeId, method }: CheckOut, context): Promise<Plan<CheckOutOutcome>> => {
  const attendee = await rowOrThrow(context.db.attendees, attendeeId);
  const { attendance, events } = await recordedPresence(attendee, context);
  const { meetingId } = attendee;
  if (attendance.state !== 'present') return { meetingId, changes: [], output: { kind: 'not_in' } };
  const event = presenceEvent({ kind: 'check_out', method }, { attendee, earlier: events }, context);
  return { meetingId, changes: [creation('presenceEvents', event)], output: { kind: 'left', at: event.at } };
});
