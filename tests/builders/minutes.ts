import type { NotesPreview } from '#domain/import/preview.ts';
import { readMinutes } from '#formats/read/read-minutes.ts';

/** Minutes as they are read; throws where the text is none. */
export function read(text: string, fileName = 'notes.md'): NotesPreview {
  const minutes = readMinutes(text, fileName);
  if (minutes === null) throw new Error('not read as minutes');
  return minutes;
}

/** `kind text` of every outcome, in the order of the file; `?` marks a proposal, `✓` what is done. */
export function outcomes(minutes: NotesPreview): string[] {
  return minutes.outcomes.map(
    ({ kind, text, proposed, done }) => `${kind}${proposed ? '?' : ''}${done ? '✓' : ''} ${text}`,
  );
}

/** The people on the attendance list. */
export const names = (minutes: NotesPreview): string[] => (minutes.attendees ?? []).map(({ name }) => name);

/** Whose each outcome is, several joined by a plus. */
export const owners = (minutes: NotesPreview): string[] => minutes.outcomes.map((one) => one.owners.join('+'));

/** Until when each outcome is due, as it is written. */
export const dues = (minutes: NotesPreview): string[] => minutes.outcomes.map(({ due }) => due);
