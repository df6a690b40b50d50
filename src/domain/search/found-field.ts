import type { Locale } from '../primitives.ts';
import { matchRanges } from '../text/fold.ts';
import { type SearchDocument, type SearchField, fieldRoles } from './document.ts';
import { matchTokens } from './match-tokens.ts';
import { parseQuery, searchWords } from './words.ts';

type Range = { readonly start: number; readonly end: number };

/** The text of a record that a query is found in, with the parts to be marked, in order and apart. */
export type FoundField = { readonly field: SearchField; readonly ranges: readonly Range[] };

/**
 * The field that answers a query best. Where several do equally well, the weightier one, then the language the person
 * reads; null where no field holds any of the words.
 */
export function foundField(document: SearchDocument, text: string, locale: Locale): FoundField | null {
  const { words } = parseQuery(text);
  let found: { readonly value: number; readonly result: FoundField } | null = null;
  for (const field of document.fields) {
    const tokens = [...new Set(searchWords(field.text))].sort();
    const terms: string[] = [];
    let value = 0;
    for (const word of words) {
      const nearest = bestToken(tokens, word);
      if (nearest === null) continue;
      value += nearest.quality;
      // What begins with the word is marked as far as it was typed; a misspelt word as it should be.
      terms.push(nearest.token.startsWith(word.word) ? word.word : nearest.token);
    }
    if (value === 0) continue;
    value += (fieldRoles.length - fieldRoles.indexOf(field.role)) / 100 + (field.locale === locale ? 1 / 1000 : 0);
    if (found === null || value > found.value) found = { value, result: { field, ranges: rangesOf(field, terms) } };
  }
  return found?.result ?? null;
}

/** The part of a long text around what was found, at most about so many letters; cut between words. */
export function excerpt(
  { field, ranges }: FoundField,
  length: number,
): { readonly text: string; readonly ranges: readonly Range[] } {
  const { text } = field;
  if (text.length <= length) return { text, ranges };
  const first = ranges[0]?.start ?? 0;
  const from = first < length / 2 ? 0 : wordBefore(text, first - Math.floor(length / 3));
  const to = from + length >= text.length ? text.length : wordBefore(text, from + length);
  const head = from > 0 ? '…' : '';
  const shift = head.length - from;
  return {
    text: `${head}${text.slice(from, to).trimEnd()}${to < text.length ? '…' : ''}`,
    ranges: ranges
      .filter(({ start, end }) => start >= from && end <= to)
      .map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
}

function bestToken(tokens: readonly string[], word: Parameters<typeof matchTokens>[1]) {
  let nearest: { readonly token: string; readonly quality: number } | null = null;
  matchTokens(tokens, word, (token, quality) => {
    if (nearest === null || quality > nearest.quality) nearest = { token, quality };
  });
  return nearest as { readonly token: string; readonly quality: number } | null;
}

/** The code of an entry is found as a whole, whichever way it was typed. */
function rangesOf({ name, text }: SearchField, terms: readonly string[]): readonly Range[] {
  return name === 'code' ? [{ start: 0, end: text.length }] : matchRanges(terms.join(' '), text);
}

/** The beginning of a word at a place or before it. */
function wordBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  return space <= 0 ? Math.max(0, at) : space + 1;
}
