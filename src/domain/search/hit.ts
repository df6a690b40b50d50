import type { Locale } from '../primitives.ts';
import { type SearchDocument, type SearchFilters, titleIn } from './document.ts';
import { type FoundField, excerpt, foundField } from './found-field.ts';

/** A text to be shown, the language it is in (null: none), and its parts that were found. */
export type ShownText = {
  readonly text: string;
  readonly locale: Locale | null;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
};

/** A record that was found, with what a person needs to see why. */
export type SearchHit = {
  readonly document: SearchDocument;
  /** What was found, and where; null where only all fields together hold the words. */
  readonly found: FoundField | null;
  /** What the record is called, in the language that was found; for a note or a summary the part that was found. */
  readonly title: ShownText;
  /** Where it was found, when that is not the title. */
  readonly excerpt: ShownText | null;
  /** The session of an entry, a note or an item; the organization of an attendee; the acronym of a term. Or empty. */
  readonly context: string;
  /** What its meeting is called for short; empty where it belongs to every meeting. */
  readonly meetingName: string;
};

export type HitQuery = {
  readonly text: string;
  readonly filters: SearchFilters;
  readonly locale: Locale;
  readonly limit: number;
};

/** Longer texts are cut around what was found; UTF-16 units. */
const titleLength = 140;
const excerptLength = 90;

/** The session and the meeting of a record, where they are. */
type Around = { readonly session: SearchDocument | null; readonly meeting: SearchDocument | null };

/** A record that was found, as it is shown to somebody who reads one language. */
export function searchHit(document: SearchDocument, { session, meeting }: Around, asked: HitQuery): SearchHit {
  const { text, locale } = asked;
  const found = foundField(document, text, locale);
  const called = titleIn(document, locale);
  const isTitle = found?.field.role === 'title' || called === null;
  const isApart = found !== null && !isTitle && found.field.role !== 'code';
  const shown = isTitle ? found : called === null ? null : { field: called, ranges: [] };
  return {
    document,
    found,
    title: shownText(shown, titleLength),
    excerpt: isApart ? shownText(found, excerptLength) : null,
    context: contextOf(document, session, locale),
    meetingName: meeting?.fields.find(({ name }) => name === 'acronym')?.text ?? '',
  };
}

function shownText(found: FoundField | null, length: number): ShownText {
  if (found === null) return { text: '', locale: null, ranges: [] };
  return { ...excerpt(found, length), locale: found.field.locale };
}

function contextOf({ kind, fields }: SearchDocument, session: SearchDocument | null, locale: Locale): string {
  if (kind === 'attendees') return (fields.find(({ name }) => name === 'names')?.text ?? '').split(' · ')[0] ?? '';
  if (kind === 'glossaryTerms') return fields.find(({ name }) => name === 'acronym')?.text ?? '';
  if (session === null || kind === 'sessions') return '';
  return titleIn(session, locale)?.text ?? '';
}
