import type { Locale } from '../primitives.ts';
import { type SearchDocument, type SearchFilters, searchKey, titleIn } from './document.ts';
import { type FoundField, excerpt, foundField } from './found-field.ts';
import type { SearchIndex } from './search-index.ts';

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

/** What an index finds, best first, as it is shown to somebody who reads one language. */
export function searchHits(index: SearchIndex, { text, filters, locale, limit }: HitQuery): SearchHit[] {
  return index.find(text, filters, limit).map(({ document }) => {
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
      context: contextOf(index, document, locale),
    };
  });
}

/** What a meeting is called for short; empty where the index has none. */
export function meetingName(index: SearchIndex, meetingId: string): string {
  const meeting = index.get(searchKey('meetings', meetingId));
  return meeting?.fields.find(({ name }) => name === 'acronym')?.text ?? '';
}

function shownText(found: FoundField | null, length: number): ShownText {
  if (found === null) return { text: '', locale: null, ranges: [] };
  return { ...excerpt(found, length), locale: found.field.locale };
}

function contextOf(index: SearchIndex, { kind, sessionId, fields }: SearchDocument, locale: Locale): string {
  if (kind === 'attendees') return (fields.find(({ name }) => name === 'names')?.text ?? '').split(' · ')[0] ?? '';
  if (kind === 'glossaryTerms') return fields.find(({ name }) => name === 'acronym')?.text ?? '';
  if (sessionId === null || kind === 'sessions') return '';
  const session = index.get(searchKey('sessions', sessionId));
  return session === null ? '' : (titleIn(session, locale)?.text ?? '');
}
