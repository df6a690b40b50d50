import { standingEvents } from '#domain/attendance/presence.ts';
import { creation } from '#domain/change.ts';
import type { AttendeeId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { presenceEvent, recordedPresence } from './record-presence.ts';

type RecordApology = {
  readonly attendeeId: AttendeeId;
  /** False takes the apology back: the person is expected again. */
  readonly excused: boolean;
};

/** Records that an attendee sent apologies, or takes that back. Who is in is not excused. */
export const recordApology = command(async ({ attendeeId, excused }: RecordApology, context) => {
  const attendee = await rowOrThrow(context.db.attendees, attendeeId);
  const { attendance, events } = await recordedPresence(attendee, context);
  const { meetingId } = attendee;
  const of = { attendee, earlier: events };
  if (!excused) {
    const apologies = standingEvents(events).filter(({ kind }) => kind === 'apology');
    const voids = apologies.map(({ id }) => presenceEvent({ kind: 'void', method: 'manual', voids: id }, of, context));
    return { meetingId, changes: voids.map((event) => creation('presenceEvents', event)), output: null };
  }
  if (attendance.state === 'present' || attendance.state === 'excused') return { meetingId, changes: [], output: null };
  const event = presenceEvent({ kind: 'apology', method: 'manual' }, of, context);
  return { meetingId, changes: [creation('presenceEvents', event)], output: null };
});
