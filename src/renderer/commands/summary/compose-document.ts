import { type PublishedData, composeData } from '#domain/published/published-data.ts';
import type { Locale } from '#domain/primitives.ts';
import type { Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { type Composition, composeSummary } from '#domain/summary/compose.ts';
import type { Brand, Picture } from '#domain/summary/document.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import type { DocumentWordKey } from '#domain/summary/sections.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';

const wordsByLocale = new Map<Locale, DocumentWords>();

/** What a document is made from, whatever its language. */
export type DocumentSource = {
  readonly records: MeetingRecords;
  readonly summary: Summary;
  /** How the documents of the house look; nothing where the words alone are asked for. */
  readonly brand?: Brand | null;
  /** Those of the pictures in notes that are at hand; of the others the name is written. */
  readonly pictures?: readonly Picture[];
};

/** The document of a meeting in one language: the same tree for the sheet on the screen and for the files. */
export function composeDocument(source: DocumentSource, locale: Locale): Composition {
  return composeSummary({ ...source, locale, words: wordsOf(locale) });
}

/** What programs read of it: tables, days, facts. */
export function publishedData(records: MeetingRecords, summary: Summary, locale: Locale): PublishedData {
  return composeData({ records, summary, locale, words: wordsOf(locale) });
}

/** A word of documents in their language: the title of a section. */
export function documentWord(key: DocumentWordKey, locale: Locale): string {
  return wordsOf(locale)(key);
}

function wordsOf(locale: Locale): DocumentWords {
  const known = wordsByLocale.get(locale);
  if (known !== undefined) return known;
  const words = createDocumentWords(locale);
  wordsByLocale.set(locale, words);
  return words;
}
