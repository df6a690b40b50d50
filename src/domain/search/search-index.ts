import type { MeetingId } from '../ids.ts';
import { type Locale, locales } from '../primitives.ts';
import { type SearchDocument, type SearchFilters, fieldRoles, passesFilters } from './document.ts';
import { firstAt, matchTokens } from './match-tokens.ts';
import { type Phrase, type QueryWord, type SearchQuery, holdsPhrase, parseQuery, searchWords } from './words.ts';

/** A record as it is now; null takes it out. */
export type IndexChange = { readonly key: string; readonly document: SearchDocument | null };

export type FoundDocument = { readonly document: SearchDocument; readonly score: number };

/** The index as plain data: the documents, and for each word its postings, each as the step from the one before. */
export type SearchIndexData = {
  readonly version: 1;
  readonly documents: readonly SearchDocument[];
  readonly words: Readonly<Record<string, readonly number[]>>;
};

/**
 * A posting is one number: the place of the document, the weightiest role of the fields that hold the word (2 bits),
 * and their languages (5 bits: each of the four, and none). So it stays a small integer with 16 million documents.
 */
const placeStep = 128;
const roleStep = 32;
const noLanguage = 16;
/** By role. The steps between exact, prefix and typo are wider than all of them together. */
const weights = [1.5, 1.3, 1.15, 1] as const;
/** More words than that in one query are not asked for: the count of each place is one byte. */
const mostWords = 250;
/** More new words than that are sorted at once, at the next search. */
const insertAtMost = 2000;

/** An inverted index over the words of records, kept up record by record. Pure: the same changes give the same answers. */
export class SearchIndex {
  readonly #places = new Map<string, number>();
  readonly #documents: (SearchDocument | null)[] = [];
  readonly #free: number[] = [];
  readonly #postings = new Map<string, number[]>();
  /** All words by code units; null while they have to be sorted anew. */
  #sorted: string[] | null = null;
  #inserted = 0;

  get size(): number {
    return this.#places.size;
  }

  get(key: string): SearchDocument | null {
    return this.#documents[this.#places.get(key) ?? -1] ?? null;
  }

  /** Everything that can be found of one meeting. */
  ofMeeting(meetingId: MeetingId): SearchDocument[] {
    return this.#documents.filter((one): one is SearchDocument => one?.meetingId === meetingId);
  }

  update(changes: readonly IndexChange[]): void {
    for (const { key, document } of changes) {
      this.#remove(key);
      if (document !== null) this.#add(key, document);
    }
  }

  /**
   * The records that hold every word of a query, in any order and in any of their fields, best first: exact before
   * begun before misspelt, then by the weight of the field, then the latest.
   */
  find(text: string, filters: SearchFilters, limit: number): FoundDocument[] {
    const query = parseQuery(text);
    const reached = this.#reached(query, filters);
    if (reached === null) return [];
    const documents: SearchDocument[] = [];
    const scores: number[] = [];
    for (const place of reached.places) {
      const document = this.#documents[place];
      if (document === null || document === undefined || !passesFilters(document, filters)) continue;
      if (!query.phrases.every((phrase) => holds(document, phrase, filters.locale))) continue;
      documents.push(document);
      scores.push(reached.scores[place] ?? 0);
    }
    return best(documents, scores, limit);
  }

  toJSON(): SearchIndexData {
    const places = [...this.#places.values()].sort((a, b) => a - b);
    const packed = new Map(places.map((place, index) => [place, index]));
    const documents = places.map((place) => this.#documents[place]).filter((one) => one !== null && one !== undefined);
    const words: Record<string, number[]> = Object.create(null) as Record<string, number[]>;
    for (const word of this.#words()) {
      let last = 0;
      words[word] = (this.#postings.get(word) ?? []).map((posting) => {
        const place = packed.get(Math.floor(posting / placeStep)) ?? 0;
        const next = place * placeStep + (posting % placeStep);
        const step = next - last;
        last = next;
        return step;
      });
    }
    return { version: 1, documents, words };
  }

  static fromJSON({ documents, words }: SearchIndexData): SearchIndex {
    const index = new SearchIndex();
    documents.forEach((document, place) => {
      index.#places.set(document.key, place);
      index.#documents.push(document);
    });
    for (const [word, steps] of Object.entries(words)) {
      let last = 0;
      index.#postings.set(
        word,
        steps.map((step) => (last += step)),
      );
    }
    return index;
  }

  #add(key: string, document: SearchDocument): void {
    const place = this.#free.pop() ?? this.#documents.length;
    this.#places.set(key, place);
    this.#documents[place] = document;
    for (const [word, bits] of bitsOf(document)) {
      const posting = place * placeStep + bits;
      const postings = this.#postings.get(word);
      if (postings === undefined) {
        this.#postings.set(word, [posting]);
        this.#insertWord(word);
      } else if (posting > (postings.at(-1) ?? -1)) postings.push(posting);
      else postings.splice(postingAt(postings, posting), 0, posting);
    }
  }

  #remove(key: string): void {
    const place = this.#places.get(key);
    const document = place === undefined ? undefined : this.#documents[place];
    if (place === undefined || document === undefined || document === null) return;
    for (const word of bitsOf(document).keys()) {
      const postings = this.#postings.get(word);
      postings?.splice(postingAt(postings, place * placeStep), 1);
      if (postings?.length === 0) {
        this.#postings.delete(word);
        this.#sorted?.splice(firstAt(this.#sorted, word), 1);
      }
    }
    this.#places.delete(key);
    this.#documents[place] = null;
    this.#free.push(place);
  }

  #insertWord(word: string): void {
    if (this.#sorted === null) return;
    this.#inserted += 1;
    if (this.#inserted > insertAtMost) this.#sorted = null;
    else this.#sorted.splice(firstAt(this.#sorted, word), 0, word);
  }

  #words(): readonly string[] {
    if (this.#sorted === null) {
      this.#sorted = [...this.#postings.keys()].sort();
      this.#inserted = 0;
    }
    return this.#sorted;
  }

  /** The places where all words are, with a score for each; null where a word is nowhere. */
  #reached({ words }: SearchQuery, { locale }: SearchFilters): Reached | null {
    const matches = words.map((word) => this.#matchesOf(word));
    // The rarest word first: what it leaves out need not be looked at again.
    matches.sort((a, b) => a.count - b.count);
    if (matches.length === 0 || matches[0]?.count === 0) return null;
    const tally = new Tally(this.#documents.length, locale);
    for (const { found } of matches) tally.add(found);
    return tally;
  }

  #matchesOf(word: QueryWord): { readonly found: readonly TokenMatch[]; readonly count: number } {
    const found: TokenMatch[] = [];
    let count = 0;
    matchTokens(this.#words(), word, (token, quality) => {
      const postings = this.#postings.get(token) ?? [];
      found.push({ postings, quality });
      count += postings.length;
    });
    return { found, count };
  }
}

type TokenMatch = { readonly postings: readonly number[]; readonly quality: number };

type Reached = { readonly places: readonly number[]; readonly scores: Float64Array };

/** Adds up, word by word, what each place scores. Flat arrays: a broad beginning of a word reaches most places. */
class Tally {
  readonly scores: Float64Array;
  places: number[] = [];
  readonly #best: Float64Array;
  /** How many words each place has; those with fewer than all are out. */
  readonly #words: Uint8Array;
  readonly #languages: number;
  #count = 0;

  constructor(size: number, locale: Locale | null) {
    this.scores = new Float64Array(size);
    this.#best = new Float64Array(size);
    this.#words = new Uint8Array(size);
    this.#languages = locale === null ? roleStep - 1 : languageBit(locale) | noLanguage;
  }

  add(matches: readonly TokenMatch[]): void {
    if (this.#count === mostWords) return;
    const [words, best, count, languages] = [this.#words, this.#best, this.#count, this.#languages];
    const places: number[] = [];
    for (const { postings, quality } of matches) {
      const values = weights.map((weight) => weight * quality);
      for (const posting of postings) {
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
    this.#count += 1;
  }
}

/** The words of a document with the role and language bits of their postings. */
function bitsOf({ fields }: SearchDocument): Map<string, number> {
  const bits = new Map<string, number>();
  for (const { role, locale, text } of fields) {
    const language = locale === null ? noLanguage : languageBit(locale);
    const weight = fieldRoles.indexOf(role);
    for (const word of searchWords(text)) {
      const before = bits.get(word);
      const roleBefore = before === undefined ? weight : before >> 5;
      bits.set(word, Math.min(weight, roleBefore) * roleStep + (((before ?? 0) % roleStep) | language));
    }
  }
  return bits;
}

function languageBit(locale: Locale): number {
  return 1 << locales.indexOf(locale);
}

/** The place of the first posting that is not below a number. */
function postingAt(postings: readonly number[], posting: number): number {
  let [low, high] = [0, postings.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings[middle] ?? 0) < posting) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holds({ fields }: SearchDocument, phrase: Phrase, locale: Locale | null): boolean {
  return fields.some(
    (field) =>
      (locale === null || field.locale === null || field.locale === locale) &&
      holdsPhrase(searchWords(field.text), phrase),
  );
}

/**
 * The best so many, in order. Whoever is found as an attendee is not shown as a person too. Most of what is found is
 * never looked at, so it is not sorted.
 */
function best(documents: readonly SearchDocument[], scores: readonly number[], limit: number): FoundDocument[] {
  const attending = new Set<string>();
  for (const { kind, personId } of documents) if (kind === 'attendees' && personId !== null) attending.add(personId);
  const kept: FoundDocument[] = [];
  documents.forEach((document, index) => {
    if (document.kind === 'people' && attending.has(document.personId ?? '')) return;
    const score = scores[index] ?? 0;
    const last = kept.at(-1);
    if (kept.length === limit && last !== undefined && (score < last.score || isBefore(last, { document, score })))
      return;
    const one = { document, score };
    let at = kept.length;
    while (at > 0 && isBefore(one, kept[at - 1] ?? one)) at -= 1;
    kept.splice(at, 0, one);
    if (kept.length > limit) kept.pop();
  });
  return kept;
}

function isBefore(a: FoundDocument, b: FoundDocument): boolean {
  if (a.score !== b.score) return a.score > b.score;
  if (a.document.at !== b.document.at) return a.document.at > b.document.at;
  return a.document.key < b.document.key;
}
