/** Letters that no decomposition takes apart, and what people type for them. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ĸ: 'k',
};

const plain = /^[a-z0-9@.,;:_+\-/()#'"&]*(?: [a-z0-9@.,;:_+\-/()#'"&]+)*$/;

/**
 * Text as it is compared in a search: no accents, no case, ligatures taken apart, white space collapsed.
 * Folding twice changes nothing.
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text;
  return foldLetters(text).replace(/\s+/gu, ' ').trim();
}

/**
 * Whether every word of the query begins some word of the text, in any order: `garcia ana` finds `Ana García`.
 * Both may come folded, which is faster in a long list. An empty query matches.
 */
export function matchesFolded(query: string, hay: string): boolean {
  const folded = foldText(hay);
  return wordsOf(query).every((word) => wordStart(folded, word) >= 0);
}

/** The parts of the original text that the words of the query match, in order and apart, to be underlined. */
export function matchRanges(query: string, text: string): { readonly start: number; readonly end: number }[] {
  const { folded, starts, ends } = foldWithPlaces(text);
  const found: { start: number; end: number }[] = [];
  for (const word of wordsOf(query)) {
    for (let at = wordStart(folded, word); at >= 0; at = wordStart(folded, word, at + 1)) {
      found.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? text.length });
    }
  }
  return merged(found);
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200F\u2060-\u2064\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/[ßæœøđðþłħıŋĸ]/gu, (letter) => letters[letter] ?? letter)
    .replace(/[’‘ʼ]/gu, "'");
}

function wordsOf(query: string): string[] {
  return foldText(query)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function wordStart(folded: string, word: string, from = 0): number {
  let at = folded.indexOf(word, from);
  while (at > 0 && isWordUnit(folded, at - 1)) at = folded.indexOf(word, at + 1);
  return at;
}

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return /[\p{L}\p{N}\p{Cs}]/u.test(text.charAt(at));
}

/** Folds letter by letter and keeps, for each unit of the result, where it began and ended in the original. */
export function foldWithPlaces(text: string): {
  readonly folded: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
} {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gsu)) {
    const piece = /^\s$/u.test(cluster) ? ' ' : foldLetters(cluster);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  return { folded, starts, ends };
}

function merged(ranges: readonly { readonly start: number; readonly end: number }[]): { start: number; end: number }[] {
  const result: { start: number; end: number }[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}
