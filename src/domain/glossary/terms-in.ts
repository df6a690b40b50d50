import type { Locale } from '../primitives.ts';
import type { GlossaryTerm } from '../records/follow-up.ts';
import { foldWithPlaces } from '../text/fold.ts';
import { isSetAside } from './set-aside.ts';

/** A term of the glossary in a text; `start` and `end` are in UTF-16 units. */
export type TermHit = {
  readonly start: number;
  readonly end: number;
  /** By its acronym, or by the words it stands for. */
  readonly by: 'acronym' | 'term';
  readonly term: GlossaryTerm;
};

type Range = { readonly start: number; readonly end: number };

/**
 * Where a text of one language uses the terms of a glossary, in order and apart; where two overlap, the longer one.
 * Acronyms are found as they are written, terms whatever their case and accents, both also with a plural s.
 */
export function termsIn(text: string, locale: Locale, terms: readonly GlossaryTerm[]): TermHit[] {
  const folded = foldWithPlaces(text);
  const hits = terms.flatMap((term): TermHit[] => {
    if (isSetAside(term)) return [];
    const wording = term.term.values[locale]?.text ?? '';
    return [
      ...acronymRanges(text, term.acronym).map((range) => ({ ...range, by: 'acronym' as const, term })),
      ...termRanges(folded, wording).map((range) => ({ ...range, by: 'term' as const, term })),
    ];
  });
  const taken: TermHit[] = [];
  for (const hit of hits.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (taken.every(({ start, end }) => hit.end <= start || hit.start >= end)) taken.push(hit);
  }
  return taken.sort((a, b) => a.start - b.start);
}

/**
 * What the glossary has for a hit in another language: acronyms, and terms not to be translated, stay as they are.
 * Null where the term has no words in that language yet.
 */
export function wordingOf({ by, term }: TermHit, target: Locale): string | null {
  if (by === 'acronym') return term.acronym;
  const text = term.doNotTranslate ? term.term.values[term.term.source]?.text : term.term.values[target]?.text;
  return text === undefined || text.trim() === '' ? null : text;
}

function acronymRanges(text: string, acronym: string): Range[] {
  const found: Range[] = [];
  if (acronym === '') return found;
  for (let at = text.indexOf(acronym); at >= 0; at = text.indexOf(acronym, at + 1)) {
    const end = endOfWord(text, at + acronym.length, ['s']);
    if (end !== null && !isWordBefore(text, at)) found.push({ start: at, end });
  }
  return found;
}

function termRanges({ folded, starts, ends }: ReturnType<typeof foldWithPlaces>, wording: string): Range[] {
  const found: Range[] = [];
  const words = foldWithPlaces(wording).folded.trim();
  if (words === '') return found;
  for (let at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
    const end = endOfWord(folded, at + words.length, ['s', 'es']);
    if (end === null || isWordBefore(folded, at)) continue;
    found.push({ start: starts[at] ?? 0, end: ends[end - 1] ?? folded.length });
  }
  return found;
}

/** Where the word ends, with its plural; null where it goes on as another word. */
function endOfWord(text: string, end: number, plurals: readonly string[]): number | null {
  for (const plural of ['', ...plurals]) {
    if (text.startsWith(plural, end) && !isWordAt(text, end + plural.length)) return end + plural.length;
  }
  return null;
}

function isWordBefore(text: string, at: number): boolean {
  return /[\p{L}\p{N}]\p{M}*$/u.test(text.slice(Math.max(0, at - 4), at));
}

function isWordAt(text: string, at: number): boolean {
  return /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at, at + 2));
}
