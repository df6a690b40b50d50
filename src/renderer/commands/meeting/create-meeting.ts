import { creation } from '#domain/change.ts';
import { type MeetingId, asId } from '#domain/ids.ts';
import { localized } from '#domain/localized-text.ts';
import type { Locale, PlainDate, TimeZone } from '#domain/primitives.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import { command } from '../command.ts';

export type NewMeeting = {
  readonly title: string;
  readonly acronym: string;
  readonly city: string;
  readonly venue: string;
  readonly startDate: PlainDate;
  readonly endDate: PlainDate;
  readonly timeZone: TimeZone;
  readonly sourceLocale: Locale;
  readonly workingLocales: readonly Locale[];
};

/** A new meeting, empty but for its name, days and languages. */
export const createMeeting = command(async (input: NewMeeting, { newId }) => {
  const meeting = newMeeting(input, asId<MeetingId>(newId()));
  return { meetingId: null, changes: [creation('meetings', meeting)], output: { meetingId: meeting.id } };
});

/** The record of a new meeting, with the defaults nobody has to think of first. */
export function newMeeting(input: NewMeeting, id: MeetingId): Meeting {
  const { title, ...rest } = input;
  return {
    ...rest,
    id,
    title: localized(input.sourceLocale, title),
    mode: 'onsite',
    hostOrganizationIds: [],
    state: 'draft',
    defaultVisibility: 'public',
    attributionRule: 'organization',
    quorum: null,
    origin: 'own',
    deletedAt: null,
  };
}
