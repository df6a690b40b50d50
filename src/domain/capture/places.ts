import type { MeetingId, NoteId, OutcomeId, SessionId } from '../ids.ts';

/** Where the text of the capture line is kept; what belongs to no session is kept with the meeting. */
export function capturePlace(meetingId: MeetingId, sessionId: SessionId | null): string {
  return `capture:${sessionId ?? meetingId}`;
}

/** Where an entry being edited is kept. */
export function entryPlace(outcomeId: OutcomeId): string {
  return `${entryPlaces}${outcomeId}`;
}

/** Where a new note is kept. */
export function notePlace(sessionId: SessionId): string {
  return `note:${sessionId}`;
}

/** Where a note being edited is kept. */
export function noteEditPlace(noteId: NoteId): string {
  return `note-edit:${noteId}`;
}

/** How the places of entries being edited begin. */
export const entryPlaces = 'entry:';
