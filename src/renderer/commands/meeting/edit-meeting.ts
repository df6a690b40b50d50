import { edition } from '#domain/change.ts';
import type { MeetingId } from '#domain/ids.ts';
import { withText } from '#domain/localized-text.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type Editable = Omit<Meeting, 'id' | 'title' | 'sourceLocale' | 'origin' | 'deletedAt'>;

type EditMeeting = {
  readonly meetingId: MeetingId;
  /** The title in the source language; its translations turn stale. */
  readonly title?: string;
  readonly fields: Partial<Editable>;
};

/** Changes the details of a meeting. The source language stays: every text of the record hangs on it. */
export const editMeeting = command(async ({ meetingId, title, fields }: EditMeeting, { db }) => {
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const change = edition('meetings', meeting, {
    ...fields,
    ...(title === undefined ? {} : { title: withText(meeting.title, meeting.sourceLocale, title) }),
  });
  return { meetingId, changes: change === null ? [] : [change], output: null };
});
