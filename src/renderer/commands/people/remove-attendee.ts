import { edition } from '#domain/change.ts';
import type { AttendeeId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** Takes an attendee off the list. The person and what was recorded at the door stay. */
export const removeAttendee = command(async ({ attendeeId }: { readonly attendeeId: AttendeeId }, { db, now }) => {
  const attendee = await rowOrThrow(db.attendees, attendeeId);
  const change = edition('attendees', attendee, { deletedAt: now() });
  return { meetingId: attendee.meetingId, changes: change === null ? [] : [change], output: null };
});
