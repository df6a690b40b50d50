import { useLiveQuery } from 'dexie-react-hooks';
import type { AttendeeId, MeetingId, OutcomeId, SessionId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import { database } from '#renderer/data/database.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';

export type PaletteItem = {
  readonly text: string;
  readonly detail: string;
  readonly place:
    | { readonly screen: 'agenda'; readonly id: SessionId }
    | { readonly screen: 'attendees'; readonly id: AttendeeId }
    | { readonly screen: 'capture'; readonly id: OutcomeId; readonly sessionId: SessionId | null };
};

/** Sessions, people and entries of a meeting, by their words in one language. */
export function usePaletteItems(meetingId: MeetingId | null, locale: Locale): readonly PaletteItem[] | undefined {
  return useLiveQuery(async () => {
    const records = meetingId === null ? null : await readMeetingRecords(database(), meetingId);
    if (records === null) return [];
    const people = new Map(records.people.map((person) => [person.id, person.displayName]));
    const organizations = new Map(records.organizations.map((one) => [one.id, one.acronym || one.name]));
    return [
      ...records.sessions.map((session) => ({
        text: textIn(session.title, locale).text,
        detail: records.rooms.find((room) => room.id === session.roomId)?.name ?? '',
        place: { screen: 'agenda' as const, id: session.id },
      })),
      ...records.attendees.map((attendee) => ({
        text: people.get(attendee.personId) ?? '',
        detail: organizations.get(attendee.representingOrganizationId ?? ('' as never)) ?? '',
        place: { screen: 'attendees' as const, id: attendee.id },
      })),
      ...records.outcomes.map((outcome) => ({
        text: textIn(outcome.text, locale).text,
        detail: outcome.code,
        place: { screen: 'capture' as const, id: outcome.id, sessionId: outcome.sessionId },
      })),
    ];
  }, [meetingId, locale]);
}
