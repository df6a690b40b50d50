import type { Locale } from '#domain/primitives.ts';
import type { Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { type Composition, composeSummary } from '#domain/summary/compose.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';

const wordsByLocale = new Map<Locale, DocumentWords>();

/** The document of a meeting in one language: the same tree for the sheet on the screen and for the files. */
export function composeDocument(records: MeetingRecords, summary: Summary, locale: Locale): Composition {
  return composeSummary({ records, summary, locale, words: wordsOf(locale) });
}

function wordsOf(locale: Locale): DocumentWords {
  const known = wordsByLocale.get(locale);
  if (known !== undefined) return known;
  const words = createDocumentWords(locale);
  wordsByLocale.set(locale, words);
  return words;
}
