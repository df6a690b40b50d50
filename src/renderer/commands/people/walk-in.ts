import { walkInSource } from '#domain/attendance/quorum.ts';
import { creation } from '#domain/change.ts';
import { command } from '../command.ts';
import { type NewAttendee, planAttendee } from './plan-attendee.ts';
import { presenceEvent, recordedPresence } from './record-presence.ts';

type WalkIn = Pick<NewAttendee, 'meetingId' | 'name' | 'organization' | 'role'>;

/** Somebody who is not on the list and stands at the door: added and checked in, one undo step. */
export const walkIn = command(async (input: WalkIn, context) => {
  const details = { ...input, email: '', languages: [], mode: 'onsite' } as const;
  const { attendee, changes } = await planAttendee(details, { system: walkInSource, externalId: '' }, context);
  const { events: earlier } = await recordedPresence(attendee, context);
  const event = presenceEvent({ kind: 'check_in', method: 'walk_in' }, { attendee, earlier }, context);
  return {
    meetingId: input.meetingId,
    changes: [...changes, creation('presenceEvents', event)],
    output: { attendeeId: attendee.id, at: event.at },
  };
});
