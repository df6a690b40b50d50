import { wordingOf } from '../glossary/terms-in.ts';
import type { TermHit } from '../glossary/terms-in.ts';
import type { Locale } from '../primitives.ts';
import { foldText } from '../text/fold.ts';
import { codesIn, numbersIn, saysNumber } from './numbers.ts';
import { difference, placeholdersIn } from './remarks.ts';
import { endingOf, withEndingOf, withOpeningSigns, withSingleSpaces, withSpaces } from './typography.ts';

export const checkCodes = [
  'placeholders',
  'codes',
  'numbers',
  'kept_terms',
  'terms',
  'copied',
  'ending',
  'double_spaces',
  'opening_signs',
  'spaces',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** Something in a translation that somebody should look at. It never keeps anybody from going on. */
export type Check = {
  readonly code: CheckCode;
  /** `hint` is a matter of form. */
  readonly weight: 'warning' | 'hint';
  /** The words in question, as they are written. */
  readonly what: readonly string[];
  /** The translation with this one thing mended, where that takes no thought. */
  readonly fixed: string | null;
};

export type CheckedText = {
  readonly source: string;
  readonly target: string;
  readonly from: Locale;
  readonly to: Locale;
  /** Where the source uses terms of the glossary. */
  readonly hits: readonly TermHit[];
};

/** What a translation lost, gained or set in another way than its language does; nothing of an empty one. */
export function checksOn(text: CheckedText): Check[] {
  const { source, target, to } = text;
  if (target.trim() === '') return [];
  if (isCopy(text)) return [warning('copied', [])];
  const terms = missingTerms(text);
  const found: (Check | null)[] = [
    some('placeholders', difference(placeholdersIn(source), placeholdersIn(target))),
    some('codes', difference(codesIn(source), codesIn(target))),
    some('numbers', numberDifference(text)),
    some('kept_terms', terms.kept),
    terms.worded.length === 0 ? null : { code: 'terms', weight: 'hint', what: terms.worded, fixed: null },
    endingCheck(text),
    mended('double_spaces', target, withSingleSpaces(target)),
    mended('opening_signs', target, withOpeningSigns(target, to)),
    mended('spaces', target, withSpaces(target, to)),
  ];
  return found.filter((check) => check !== null);
}

function warning(code: CheckCode, what: readonly string[]): Check {
  return { code, weight: 'warning', what, fixed: null };
}

function some(code: CheckCode, what: readonly string[]): Check | null {
  return what.length === 0 ? null : warning(code, what);
}

function mended(code: CheckCode, target: string, fixed: string): Check | null {
  return fixed === target ? null : { code, weight: 'hint', what: [], fixed };
}

/** A name may be the same in two languages; a sentence of two words and more that have no fixed wording may not. */
function isCopy({ source, target, hits }: CheckedText): boolean {
  if (foldText(source) !== foldText(target)) return false;
  const free = hits.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, source);
  return (free.match(/\p{Ll}{2,}/gu) ?? []).length >= 2;
}

/** A number that stands as a word on the other side is no difference. */
function numberDifference({ source, target, from, to }: CheckedText): string[] {
  const [there, here] = [numbersIn(source, from), numbersIn(target, to)];
  return difference(there, here).filter((value) =>
    there.includes(value) && !here.includes(value) ? !saysNumber(target, to, value) : !saysNumber(source, from, value),
  );
}

function missingTerms({ target, to, hits }: CheckedText): { readonly kept: string[]; readonly worded: string[] } {
  const kept = new Set<string>();
  const worded = new Set<string>();
  const folded = foldText(target);
  for (const hit of hits) {
    const wording = wordingOf(hit, to);
    if (wording === null) continue;
    if (hit.term.doNotTranslate) {
      if (!target.includes(wording)) kept.add(wording);
      // What an acronym becomes is for the translator; a wording may be inflected, so that its beginning is enough.
    } else if (hit.by === 'term' && !folded.includes(stemOf(foldText(wording)))) worded.add(wording);
  }
  return { kept: [...kept], worded: [...worded] };
}

function stemOf(word: string): string {
  return word.length > 6 ? word.slice(0, -2) : word;
}

function endingCheck({ source, target, to }: CheckedText): Check | null {
  const [wanted, found] = [endingOf(source), endingOf(target)];
  if (wanted === found) return null;
  return { code: 'ending', weight: 'hint', what: [wanted ?? found ?? ''], fixed: withEndingOf(target, source, to) };
}
