import { creation, edition } from '#domain/change.ts';
import { type AgendaItemId, type NoteId, type SessionId, asId } from '#domain/ids.ts';
import type { Note } from '#domain/records/outcome.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { planDraft } from './plan-draft.ts';
import { planPictures } from './plan-pictures.ts';

type NewNote = {
  readonly sessionId: SessionId;
  readonly agendaItemId: AgendaItemId | null;
  readonly text: string;
  /** The draft that the note was typed in; it is emptied in the same commit. */
  readonly draftPlace: string | null;
};

/** Keeps a note of a session. Notes are the note-taker's own: internal until somebody says otherwise. */
export const addNote = command(async (input: NewNote, context) => {
  const { sessionId, agendaItemId, text, draftPlace } = input;
  const { meetingId } = await rowOrThrow(context.db.sessions, sessionId);
  const id = asId<NoteId>(context.newId());
  const capturedAt = context.now();
  const note: Note = {
    id,
    meetingId,
    sessionId,
    agendaItemId,
    text,
    capturedAt,
    visibility: 'internal',
    deletedAt: null,
  };
  const draft = draftPlace === null ? [] : await planDraft({ meetingId, place: draftPlace, text: '' }, context);
  const pictures = await planPictures(meetingId, text, context);
  return { meetingId, changes: [creation('notes', note), ...pictures, ...draft], output: { noteId: id } };
});

type EditNote = { readonly noteId: NoteId; readonly text: string; readonly draftPlace: string | null };

/** Changes the text of a note. */
export const editNote = command(async ({ noteId, text, draftPlace }: EditNote, context) => {
  const note = await rowOrThrow(context.db.notes, noteId);
  const { meetingId } = note;
  const change = edition('notes', note, { text });
  const draft = draftPlace === null ? [] : await planDraft({ meetingId, place: draftPlace, text: '' }, context);
  const changes = change === null ? [] : [change, ...(await planPictures(meetingId, text, context))];
  return { meetingId, changes: [...changes, ...draft], output: null };
});

/** Moves a note to the trash. */
export const deleteNote = command(async ({ noteId }: { readonly noteId: NoteId }, { db, now }) => {
  const note = await rowOrThrow(db.notes, noteId);
  const change = edition('notes', note, { deletedAt: now() });
  return { meetingId: note.meetingId, changes: change === null ? [] : [change], output: null };
});
