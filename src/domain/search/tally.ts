import { type Locale, locales } from '../primitives.ts';

/**
 * A posting is one number: the place of the document, the weightiest role of the fields that hold the word (2 bits),
 * and their languages (5 bits: each of the four, and none). So it stays a small integer with 16 million documents.
 */
export const placeStep = 128;
export const roleStep = 32;
export const noLanguage = 16;
/** By role. The steps between exact, prefix and typo are wider than all of them together. */
const weights = [1.5, 1.3, 1.15, 1] as const;
/** More words than that in one query are not asked for: the count of each place is one byte. */
export const mostWords = 250;
/** Scores are whole multiples of this: their sum is the same in whatever order words are added up. */
const smallestShare = 2 ** -40;

export type TokenMatch = { readonly postings: ArrayLike<number>; readonly quality: number };

/** Adds up, word by word, what each place scores. Flat arrays: a broad beginning of a word reaches most places. */
export class Tally {
  readonly scores: Float64Array;
  /** The places that have every word so far. */
  places: number[] = [];
  /** How many words were asked for. */
  count = 0;
  /** How many words each place has; those with fewer than all are out. */
  readonly words: Uint8Array;
  readonly #best: Float64Array;
  readonly #languages: number;

  constructor(size: number, locale: Locale | null) {
    this.scores = new Float64Array(size);
    this.#best = new Float64Array(size);
    this.words = new Uint8Array(size);
    this.#languages = languagesOf(locale);
  }

  add(matches: readonly TokenMatch[]): void {
    const [words, best, count, languages] = [this.words, this.#best, this.count, this.#languages];
    const places: number[] = [];
    for (const { postings, quality } of matches) {
      const values = weights.map((weight) => Math.round((weight * quality) / smallestShare) * smallestShare);
      for (let at = 0; at < postings.length; at += 1) {
        const posting = postings[at] ?? 0;
        const place = posting >>> 7;
        const has = words[place] ?? 0;
        if (has < count || (posting & languages) === 0) continue;
        const value = values[(posting >> 5) & 3] ?? 0;
        if (has === count) {
          words[place] = count + 1;
          best[place] = value;
          places.push(place);
        } else if (value > (best[place] ?? 0)) best[place] = value;
      }
    }
    for (const place of places) this.scores[place] = (this.scores[place] ?? 0) + (best[place] ?? 0);
    this.places = places;
    this.count += 1;
  }
}

/** The bit of a language among those of a posting. */
export function languageBit(locale: Locale): number {
  return 1 << locales.indexOf(locale);
}

/** The bits of the texts a word may be found in: those of one language and of none; null is any. */
export function languagesOf(locale: Locale | null): number {
  return locale === null ? roleStep - 1 : languageBit(locale) | noLanguage;
}
