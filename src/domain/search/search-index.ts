import type { MeetingId } from '../ids.ts';
import { type SearchDocument, type SearchFilters, passesFilters } from './document.ts';
import { bitsOf, fieldsHold, indexedField } from './indexed.ts';
import { firstAt } from './match-tokens.ts';
import { Ranking } from './ranking.ts';
import { type Reach, reachedBy } from './reach.ts';
import { type Tally, languagesOf, placeStep } from './tally.ts';
import { type SearchQuery, parseQuery } from './words.ts';

/** A record as it is now; null takes it out. */
export type IndexChange = { readonly key: string; readonly document: SearchDocument | null };

export type FoundDocument = { readonly document: SearchDocument; readonly score: number };

/** The index as plain data: the documents, and for each word its postings, each as the step from the one before. */
export type SearchIndexData = {
  readonly version: 1;
  readonly documents: readonly SearchDocument[];
  readonly words: Readonly<Record<string, readonly number[]>>;
};

/** More new words than that are sorted at once, at the next search. */
const insertAtMost = 2000;

/** An inverted index over the words of records, kept up record by record. Pure: the same changes give the same answers. */
export class SearchIndex {
  readonly #places = new Map<string, number>();
  readonly #documents: (SearchDocument | null)[] = [];
  /** By place: when the document was, in milliseconds; comparing numbers is cheaper than comparing instants. */
  readonly #times: number[] = [];
  readonly #attendees = new Set<number>();
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
      if (document !== null) this.#add(document);
    }
  }

  /** Every document, in no order. */
  documents(): SearchDocument[] {
    return this.#documents.filter((one): one is SearchDocument => one !== null && one !== undefined);
  }

  /**
   * The records that hold every word of a query, in any order and in any of their fields, best first: exact before
   * begun before misspelt, then by the weight of the field, then the latest.
   */
  find(text: string, filters: SearchFilters, limit: number): FoundDocument[] {
    const reach = this.reach(parseQuery(text), filters);
    if (reach === null) return [];
    return reach.best(limit, reach.attending()).flatMap(({ key, score }) => {
      const document = this.get(key);
      return document === null ? [] : [{ document, score }];
    });
  }

  /** What a query reaches here; null where a word is nowhere. */
  reach(query: SearchQuery, filters: SearchFilters): Reach | null {
    const reached = reachedBy(query, filters.locale, {
      sorted: this.#words(),
      size: this.#documents.length,
      postingsOf: (token) => this.#postings.get(token) ?? [],
    });
    if (reached === null) return null;
    const languages = languagesOf(filters.locale);
    const passes = (document: SearchDocument) =>
      passesFilters(document, filters) &&
      query.phrases.every((phrase) => fieldsHold(document.fields.map(indexedField), phrase, languages));
    return {
      attending: () => this.#attending(reached, passes),
      best: (limit, attending) => this.#best(reached, passes, new Ranking(limit, attending)),
    };
  }

  #best({ places, scores }: Tally, passes: (document: SearchDocument) => boolean, ranking: Ranking<string>) {
    for (const place of places) {
      const [score, time] = [scores[place] ?? 0, this.#times[place] ?? 0];
      const document = this.#documents[place];
      if (document === null || document === undefined || !ranking.mayTake(score, time, document.key)) continue;
      if (ranking.hides(document) || !passes(document)) continue;
      ranking.take({ key: document.key, score, time });
    }
    return ranking.kept;
  }

  /** The people that are found as attendees: they are not shown as people too. Few records are attendees. */
  #attending({ words, count }: Tally, passes: (document: SearchDocument) => boolean): ReadonlySet<string> {
    const people = new Set<string>();
    for (const place of this.#attendees) {
      const document = words[place] === count ? this.#documents[place] : null;
      if (document?.kind === 'attendees' && passes(document)) people.add(document.personId ?? '');
    }
    return people;
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
    documents.forEach((document, place) => index.#put(document, place));
    for (const [word, steps] of Object.entries(words)) {
      let last = 0;
      index.#postings.set(
        word,
        steps.map((step) => (last += step)),
      );
    }
    return index;
  }

  #put(document: SearchDocument, place: number): void {
    this.#places.set(document.key, place);
    this.#documents[place] = document;
    this.#times[place] = Date.parse(document.at);
    if (document.kind === 'attendees') this.#attendees.add(place);
  }

  #add(document: SearchDocument): void {
    const place = this.#free.pop() ?? this.#documents.length;
    this.#put(document, place);
    for (const [word, bits] of bitsOf(document.fields.map(indexedField))) {
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
    for (const word of bitsOf(document.fields.map(indexedField)).keys()) {
      const postings = this.#postings.get(word);
      postings?.splice(postingAt(postings, place * placeStep), 1);
      if (postings?.length === 0) {
        this.#postings.delete(word);
        this.#sorted?.splice(firstAt(this.#sorted, word), 1);
      }
    }
    this.#places.delete(key);
    this.#attendees.delete(place);
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
