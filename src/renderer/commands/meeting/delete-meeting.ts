import { edition } from '#domain/change.ts';
import type { MeetingId } from '#domain/ids.ts';
import { command } from '../command.ts';

/** Moves a meeting to the trash. Its records stay where they are; undo brings it back. */
export const deleteMeeting = command(async ({ meetingId }: { readonly meetingId: MeetingId }, { db, now }) => {
  const meeting = await db.meetings.get(meetingId);
  const change = meeting === undefined ? null : edition('meetings', meeting, { deletedAt: now() });
  return { meetingId: null, changes: change === null ? [] : [change], output: null };
});
