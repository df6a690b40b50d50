import { command } from '../command.ts';
import { type NewAttendee, planAttendee } from './plan-attendee.ts';

/** Somebody new on the attendee list. */
export const addAttendee = command(async (input: NewAttendee, context) => {
  const { attendee, changes } = await planAttendee(input, null, context);
  return { meetingId: input.meetingId, changes, output: { attendeeId: attendee.id } };
});
