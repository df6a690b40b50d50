import { fieldRoles, type SearchDocument } from './document.ts';
import { languageBit, noLanguage, roleStep } from './tally.ts';
import { type Phrase, holdsPhrase, searchWords } from './words.ts';

/** A text of a record without its letters: what it is to the record, the bit of its language, its words in order. */
export type IndexedField = { readonly role: number; readonly language: number; readonly words: readonly string[] };

/** What a search needs to know of a record to find it; what it shows is read from the record itself. */
export type IndexedDocument = Omit<SearchDocument, 'key' | 'at' | 'fields'> & {
  readonly time: number;
  readonly fields: readonly IndexedField[];
};

/** Takes a record's texts apart into words. */
export function indexed(document: SearchDocument): IndexedDocument {
  const { at, fields } = document;
  return { ...document, time: Date.parse(at), fields: fields.map(indexedField) };
}

/** The words of texts with the role and language bits of their postings. */
export function bitsOf(fields: readonly IndexedField[]): Map<string, number> {
  const bits = new Map<string, number>();
  for (const { role, language, words } of fields) {
    for (const word of words) {
      const before = bits.get(word);
      const roleBefore = before === undefined ? role : before >> 5;
      bits.set(word, Math.min(role, roleBefore) * roleStep + (((before ?? 0) % roleStep) | language));
    }
  }
  return bits;
}

/** One text, taken apart. */
export function indexedField({ role, locale, text }: SearchDocument['fields'][number]): IndexedField {
  return {
    role: fieldRoles.indexOf(role),
    language: locale === null ? noLanguage : languageBit(locale),
    words: searchWords(text),
  };
}

/** Whether one of the texts, in one of the languages, holds a phrase. */
export function fieldsHold(fields: readonly IndexedField[], phrase: Phrase, languages: number): boolean {
  return fields.some(({ language, words }) => (language & languages) !== 0 && holdsPhrase(words, phrase));
}
