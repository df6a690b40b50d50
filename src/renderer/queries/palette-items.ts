import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import { database } from '#renderer/data/database.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';

export type PaletteItem = {
  readonly id: string;
  readonly text: string;
  readonly detail: string;
  readonly screen: 'agenda' | 'attendees' | 'capture';
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
        id: session.id,
        text: textIn(session.title, locale).text,
        detail: records.rooms.find((room) => room.id === session.roomId)?.name ?? '',
        screen: 'agenda' as const,
      })),
      ...records.attendees.map((attendee) => ({
        id: attendee.id,
        text: people.get(attendee.personId) ?? '',
        detail: organizations.get(attendee.representingOrganizationId ?? ('' as never)) ?? '',
        screen: 'attendees' as const,
      })),
      ...records.outcomes.map((outcome) => ({
        id: outcome.id,
        text: textIn(outcome.text, locale).text,
        detail: outcome.code,
        screen: 'capture' as const,
      })),
    ];
  }, [meetingId, locale]);
}
