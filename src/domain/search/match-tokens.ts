import type { QueryWord } from './words.ts';

/** Exact above prefix above typo: no field weight bridges the gaps between them. */
const exactQuality = 4;
const prefixQuality = 2;
/** A beginning is worth more the more of the word it is. */
const prefixShare = 0.4;
const typoQualities = [0, 1, 0.75] as const;
/** What begins like a word nearly as typed. */
const typoPrefixQuality = 0.5;
/** Shorter beginnings with a typo in them would find nearly everything. */
const shortestTypoPrefix = 6;

/** Told each token a word matches, how well, and its place in the list. */
export type TokenVisitor = (token: string, quality: number, at: number) => void;

/** Every token, of a list sorted by code units, that a word of a query matches; each is told once. */
export function matchTokens(sorted: readonly string[], { word, how }: QueryWord, visit: TokenVisitor): void {
  const start = firstAt(sorted, word);
  for (let at = start; at < sorted.length; at += 1) {
    const token = sorted[at] ?? '';
    if (!token.startsWith(word)) break;
    if (token === word) visit(token, exactQuality, at);
    else if (how === 'exact') break;
    else visit(token, prefixQuality + (prefixShare * word.length) / token.length, at);
  }
  if (how === 'any' && mostTypos(word) > 0) new TypoWalk(sorted, word, visit).run();
}

/** The place of the first token that is not before a word. */
export function firstAt(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Typos that are forgiven: short words are too alike, and another number is another number. */
function mostTypos(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * Walks a sorted list as if it were a tree: tokens that begin alike share the rows of their edit distance (optimal
 * string alignment: a letter left out, put in, changed, or two swapped), and a beginning that is already too far is
 * skipped with all that begins so.
 */
class TypoWalk {
  readonly #sorted: readonly string[];
  readonly #word: string;
  readonly #visit: TokenVisitor;
  readonly #most: number;
  readonly #width: number;
  /** Row by row: how far the first n letters of the token are from the first m of the word. */
  readonly #rows: Uint8Array;
  /** By row: how near any beginning of the token so far comes to the whole word. */
  readonly #nearest: Uint8Array;

  constructor(sorted: readonly string[], word: string, visit: TokenVisitor) {
    this.#sorted = sorted;
    this.#word = word.slice(0, 60);
    this.#visit = visit;
    this.#most = mostTypos(word);
    this.#width = this.#word.length + 1;
    // A row longer than the word and all its typos is too far everywhere: no more are ever needed.
    const rows = this.#width + this.#most + 1;
    this.#rows = new Uint8Array(this.#width * rows);
    this.#nearest = new Uint8Array(rows).fill(255);
    for (let at = 0; at < this.#width; at += 1) this.#rows[at] = at;
  }

  run(): void {
    let before = '';
    let at = 0;
    while (at < this.#sorted.length) {
      const token = this.#sorted[at] ?? '';
      let depth = sharedLength(before, token);
      let isNear = true;
      while (isNear && depth < token.length) {
        depth += 1;
        isNear = this.#addRow(token, depth);
      }
      const end = isNear ? at + 1 : this.#endOf(token.slice(0, depth), at);
      const distance = isNear ? this.#cell(depth, this.#width - 1) : 255;
      this.#tell(at, end, { distance, nearest: this.#nearest[depth] ?? 255 });
      before = token.slice(0, depth);
      at = end;
    }
  }

  #tell(from: number, end: number, { distance, nearest }: { readonly distance: number; readonly nearest: number }) {
    const isPrefix = nearest <= 1 && this.#word.length >= shortestTypoPrefix;
    if (distance > this.#most && !isPrefix) return;
    const quality = distance <= this.#most ? (typoQualities[distance] ?? 0) : typoPrefixQuality;
    for (let at = from; at < end; at += 1) {
      const token = this.#sorted[at] ?? '';
      if (!token.startsWith(this.#word)) this.#visit(token, quality, at);
    }
  }

  /** Counts one more letter of the token; false where nothing that begins so can be near enough. */
  #addRow(token: string, depth: number): boolean {
    const [rows, width, word] = [this.#rows, this.#width, this.#word];
    const [row, above] = [depth * width, (depth - 1) * width];
    const letter = token.charCodeAt(depth - 1);
    let least = depth;
    rows[row] = depth;
    for (let at = 1; at < width; at += 1) {
      const same = word.charCodeAt(at - 1) === letter ? 0 : 1;
      let cost = Math.min(
        (rows[above + at] ?? 0) + 1,
        (rows[row + at - 1] ?? 0) + 1,
        (rows[above + at - 1] ?? 0) + same,
      );
      if (
        at > 1 &&
        depth > 1 &&
        word.charCodeAt(at - 2) === letter &&
        word.charCodeAt(at - 1) === token.charCodeAt(depth - 2)
      ) {
        cost = Math.min(cost, this.#cell(depth - 2, at - 2) + 1);
      }
      rows[row + at] = cost;
      if (cost < least) least = cost;
    }
    this.#nearest[depth] = Math.min(this.#nearest[depth - 1] ?? 255, rows[row + width - 1] ?? 255);
    return least <= this.#most;
  }

  #cell(depth: number, at: number): number {
    return this.#rows[depth * this.#width + at] ?? 255;
  }

  /** The place after the last token that begins so. Mostly near: looked for in growing steps. */
  #endOf(beginning: string, from: number): number {
    let [low, step] = [from, 1];
    while (this.#sorted[low + step]?.startsWith(beginning) === true) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.#sorted.length);
    while (low + 1 < high) {
      const middle = (low + high) >>> 1;
      if (this.#sorted[middle]?.startsWith(beginning) === true) low = middle;
      else high = middle;
    }
    return high;
  }
}

function sharedLength(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}
