import type { TranslationState } from '../localized-text.ts';
import type { Instant, Locale } from '../primitives.ts';
import { wordDistance, wordsFor } from './similarity.ts';

/** One language of a remembered text. */
export type MemoryText = { readonly text: string; readonly state: TranslationState };

/** A text of a record with the languages that say the same: none of them is stale, none a draft. */
export type MemoryUnit = {
  /** `outcomes:…:text`. */
  readonly key: string;
  readonly meetingId: string;
  readonly source: Locale;
  readonly texts: Readonly<Partial<Record<Locale, MemoryText>>>;
  readonly at: Instant;
};

export type MemoryQuery = {
  readonly text: string;
  readonly from: Locale;
  readonly to: Locale;
  /** Its own place is no help. */
  readonly exceptKey: string;
  readonly meetingId: string;
};

/** A text like the one that is asked for, and how it was translated. */
export type MemoryMatch = {
  /** 100: the same text; 99: the same words; from 70 on: so much of the words is the same, rounded down. */
  readonly percent: number;
  readonly source: string;
  readonly target: string;
  readonly state: TranslationState;
  readonly meetingId: string;
  readonly key: string;
  readonly at: Instant;
};

/** Below it a suggestion takes longer to mend than to write. */
export const leastPercent = 70;
const mostMatches = 9;

type Segment = { readonly unit: MemoryUnit; readonly text: string; readonly words: readonly number[] };

/**
 * What has been translated before, by the words of each language. Words are numbered and listed with the segments that
 * have them: two texts that are alike to 70 % share 70 % of the longer one's words, so that only few are compared.
 */
export class TranslationMemory {
  readonly #numbers = new Map<string, number>();
  readonly #units = new Map<string, readonly number[]>();
  readonly #segments: (Segment | null)[] = [];
  readonly #free: number[] = [];
  readonly #languages = new Map<Locale, Map<number, Set<number>>>();

  get size(): number {
    return this.#units.size;
  }

  /** Remembers a unit as it is now, or forgets it. */
  put(key: string, unit: MemoryUnit | null): void {
    for (const id of this.#units.get(key) ?? []) this.#forget(id);
    this.#units.delete(key);
    if (unit === null || Object.keys(unit.texts).length < 2) return;
    const ids = (Object.entries(unit.texts) as [Locale, MemoryText][]).map(([locale, { text }]) =>
      this.#add(locale, { unit, text, words: this.#numbered(wordsFor(text)) }),
    );
    this.#units.set(key, ids);
  }

  /** The best suggestions, at most nine: each translation once. */
  find(query: MemoryQuery): MemoryMatch[] {
    const words = this.#numbered(wordsFor(query.text));
    const found: MemoryMatch[] = [];
    for (const id of this.#candidates(query.from, words)) {
      const segment = this.#segments[id];
      const match = segment ? matchOf(segment, words, query) : null;
      if (match !== null) found.push(match);
    }
    found.sort((a, b) => compareMatches(a, b, query.meetingId));
    const seen = new Set<string>();
    return found.filter(({ target }) => !seen.has(target) && seen.add(target) && seen.size <= mostMatches);
  }

  /**
   * Of a match, at most 30 % of the words asked for are missing; so of any larger share of them, the rarest say, it has
   * one at least. Whatever has one is counted through before it is compared.
   */
  #candidates(locale: Locale, words: readonly number[]): number[] {
    const language = this.#languages.get(locale);
    if (language === undefined) return [];
    const missable = Math.floor((words.length * (100 - leastPercent)) / 100);
    const byRarity = words
      .map((word) => language.get(word) ?? new Set<number>())
      .sort((a, b) => a.size - b.size)
      .slice(0, missable + 1);
    const wanted = countsOf(words);
    const near = [...new Set(byRarity.flatMap((ids) => [...ids]))];
    return near.filter((id) => couldMatch(this.#segments[id]?.words ?? [], words.length, wanted));
  }

  #numbered(words: readonly string[]): number[] {
    return words.map((word) => {
      const known = this.#numbers.get(word);
      if (known !== undefined) return known;
      this.#numbers.set(word, this.#numbers.size);
      return this.#numbers.size - 1;
    });
  }

  #add(locale: Locale, segment: Segment): number {
    const id = this.#free.pop() ?? this.#segments.length;
    this.#segments[id] = segment;
    const language = this.#languages.get(locale) ?? new Map<number, Set<number>>();
    this.#languages.set(locale, language);
    for (const word of segment.words) {
      const ids = language.get(word);
      if (ids === undefined) language.set(word, new Set([id]));
      else ids.add(id);
    }
    return id;
  }

  #forget(id: number): void {
    const words = this.#segments[id]?.words ?? [];
    for (const language of this.#languages.values()) for (const word of words) language.get(word)?.delete(id);
    this.#segments[id] = null;
    this.#free.push(id);
  }
}

function countsOf(words: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Whether enough words are shared, in whatever order. */
function couldMatch(words: readonly number[], length: number, wanted: ReadonlyMap<number, number>): boolean {
  const longest = Math.max(words.length, length);
  if (Math.min(words.length, length) * 100 < leastPercent * longest) return false;
  let shared = 0;
  const left = new Map<number, number>();
  for (const word of words) {
    const rest = left.get(word) ?? wanted.get(word) ?? 0;
    if (rest > 0) shared += 1;
    left.set(word, rest - 1);
  }
  return shared * 100 >= leastPercent * longest;
}

function matchOf({ unit, text, words }: Segment, asked: readonly number[], query: MemoryQuery): MemoryMatch | null {
  const target = unit.texts[query.to];
  if (target === undefined || unit.key === query.exceptKey) return null;
  const percent = percentOf({ text, words }, { text: query.text, words: asked });
  if (percent < leastPercent) return null;
  return {
    percent,
    source: text,
    target: target.text,
    state: target.state,
    meetingId: unit.meetingId,
    key: unit.key,
    at: unit.at,
  };
}

type Compared = { readonly text: string; readonly words: readonly number[] };

function percentOf(a: Compared, b: Compared): number {
  if (a.text.trim() === b.text.trim()) return 100;
  const longest = Math.max(a.words.length, b.words.length);
  const distance = wordDistance(a.words, b.words);
  return distance === 0 ? 99 : Math.floor(((longest - distance) * 100) / longest);
}

const reviewed: Readonly<Record<TranslationState, number>> = { final: 2, reviewed: 1, translated: 0, initial: 0 };

/** The more alike first; then of the same meeting, then what somebody reviewed, then the latest. */
function compareMatches(a: MemoryMatch, b: MemoryMatch, meetingId: string): number {
  const own = (match: MemoryMatch) => Number(match.meetingId === meetingId);
  const latest = a.at === b.at ? a.key.localeCompare(b.key, 'en') : a.at < b.at ? 1 : -1;
  return b.percent - a.percent || own(b) - own(a) || reviewed[b.state] - reviewed[a.state] || latest;
}
