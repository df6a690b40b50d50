import { type AttendeeId, type MeetingId, type NoteId, type SessionId, asId } from '#domain/ids.ts';
import { type Locale, assertNever } from '#domain/primitives.ts';
import type { PassageRef } from '#domain/summary/document.ts';
import { database } from '#renderer/data/database.ts';
import { placeOfParty } from '#renderer/data/place-of-party.ts';
import type { SearchHit } from '#renderer/queries/search.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { openEntry } from '#renderer/state/open-entry.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSought } from '#renderer/state/sought.ts';
import { openTerms } from '#renderer/state/terms.ts';

/**
 * Opens the screen of a record that was found, of whatever meeting, with the record in view. `near` is the meeting the
 * person is in. False where a person or an organization takes part in no meeting, and so has no screen.
 */
export async function goToRecord(hit: SearchHit, near: MeetingId | null): Promise<boolean> {
  const { meetingId } = hit.document;
  if (meetingId === null) return goToParty(hit.document.id, near);
  goInMeeting(hit, meetingId);
  return true;
}

function goInMeeting({ document, found }: SearchHit, meetingId: MeetingId): void {
  const { kind, id, sessionId } = document;
  const field = found?.field.name ?? '';
  const locale = found?.field.locale ?? null;
  switch (kind) {
    case 'meetings':
      return useRoute.getState().go({ screen: 'agenda', meetingId });
    case 'sessions':
      return goToSession(meetingId, asId(id));
    case 'agendaItems':
      return sessionId === null ? undefined : goToSession(meetingId, sessionId);
    case 'attendees':
      return goToAttendee(meetingId, asId(id));
    case 'outcomes':
      return openEntry(meetingId, { id: asId(id), sessionId });
    case 'notes':
      return goToNote(meetingId, sessionId, asId(id));
    case 'topics':
      return openTerms(meetingId, { look: 'topics', id });
    case 'milestones':
      return openTerms(meetingId, { look: 'milestones', id });
    case 'glossaryTerms':
      return openTerms(meetingId, { look: 'glossary', id });
    case 'summaries':
      return goToPassage(
        meetingId,
        { entity: kind, entityId: id, field: field === 'closing' ? 'closing' : 'intro' },
        locale,
      );
    case 'artifacts':
      return useRoute.getState().go({ screen: 'outbox', meetingId });
    case 'people':
    case 'organizations':
      return undefined;
    default:
      return assertNever(kind);
  }
}

async function goToParty(id: string, near: MeetingId | null): Promise<boolean> {
  const place = await placeOfParty(database(), id, near);
  if (place === null) return false;
  if (place.kind === 'attendee') goToAttendee(place.meetingId, place.id);
  else if (place.kind === 'session') goToSession(place.meetingId, place.id);
  else useRoute.getState().go({ screen: 'agenda', meetingId: place.meetingId });
  return true;
}

function goToSession(meetingId: MeetingId, id: SessionId): void {
  useSelection.getState().revealSession(id);
  useRoute.getState().go({ screen: 'agenda', meetingId });
}

function goToAttendee(meetingId: MeetingId, id: AttendeeId): void {
  useSelection.getState().chooseAttendee(id);
  useRoute.getState().go({ screen: 'attendees', meetingId });
}

function goToNote(meetingId: MeetingId, sessionId: SessionId | null, id: NoteId): void {
  const capture = useCapture.getState();
  capture.setMode('notes');
  capture.goTo(meetingId, sessionId ?? 'whole');
  useSought.getState().seekNote(id);
  useRoute.getState().go({ screen: 'capture', meetingId });
}

function goToPassage(meetingId: MeetingId, ref: PassageRef, locale: Locale | null): void {
  useSought.getState().seekPassage({ meetingId, ref, locale });
  useRoute.getState().go({ screen: 'summary', meetingId });
}
