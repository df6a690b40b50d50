import { escapeMarkdown } from '../notes/escape-markdown.ts';
import type { AgendaItem } from '../records/meeting.ts';
import type { DocumentWords } from '../summary/document-words.ts';
import type { NotesPreview, PreviewNote } from './preview.ts';

/** A note is written on where it stands: longer ones are split between their paragraphs. UTF-16 units. */
const longestNote = 20_000;

type NoteText = { readonly item: AgendaItem | null; readonly text: string };

type Places = {
  /** By place among the notes of the preview. */
  readonly isLeftOut: (index: number) => boolean;
  /** The item a topic belongs to, and whether it is its own: otherwise its title stands in the note. */
  readonly itemOf: (topic: number) => { readonly item: AgendaItem | null; readonly isOwn: boolean };
};

/** What minutes say besides outcomes, as notes in Markdown: one a topic, in the order of the file. */
export function notesOfMinutes(preview: NotesPreview, { isLeftOut, itemOf }: Places): NoteText[] {
  const topics = new Map<number | null, string[]>();
  for (const [index, note] of preview.notes.entries()) {
    if (isLeftOut(index)) continue;
    const paragraphs = topics.get(note.item) ?? [];
    topics.set(note.item, paragraphs);
    paragraphs.push(paragraphOf(note));
  }
  return [...topics].flatMap(([topic, paragraphs]) => {
    const place = topic === null ? { item: null, isOwn: true } : itemOf(topic);
    const title = topic === null || place.isOwn ? '' : (preview.items[topic]?.title ?? '');
    const all = title === '' ? paragraphs : [`### ${oneLine(title)}`, ...paragraphs];
    return inParts(all).map((text) => ({ item: place.item, text }));
  });
}

/** The attendance list of minutes as a note: it makes nobody an attendee here. Null where there is none. */
export function presenceNote({ attendees }: NotesPreview, words: DocumentWords): string | null {
  if (attendees === null || attendees.length === 0) return null;
  const names = attendees.map(({ name, role, organization }) => {
    const facts = [organization, role].filter((fact) => fact !== '').join(', ');
    return escapeMarkdown(facts === '' ? name : `${name} (${facts})`);
  });
  return words('document.imported.present', { names: names.join(', ') });
}

function paragraphOf({ speaker, text }: PreviewNote): string {
  const lines = text.split('\n').map(escapeMarkdown).join('\n');
  return speaker === '' ? lines : `**${oneLine(speaker)}:** ${lines}`;
}

function oneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/gu, ' ').trim());
}

function inParts(paragraphs: readonly string[]): string[] {
  const parts: string[] = [];
  for (const paragraph of paragraphs) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + paragraph.length < longestNote) {
      parts[parts.length - 1] = `${last}\n\n${paragraph}`;
    } else parts.push(paragraph);
  }
  return parts;
}
