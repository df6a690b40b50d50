import type { MeetingId } from '../ids.ts';
import type { Locale } from '../primitives.ts';
import { type SearchDocument, type SearchFilters, fieldRoles, passesFilters } from './document.ts';
import { firstAt, matchTokens } from './match-tokens.ts';
import { Ranking } from './ranking.ts';
import { Tally, type TokenMatch, languageBit, noLanguage, placeStep, roleStep } from './tally.ts';
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

  /**
   * The records that hold every word of a query, in any order and in any of their fields, best first: exact before
   * begun before misspelt, then by the weight of the field, then the latest.
   */
  find(text: string, filters: SearchFilters, limit: number): FoundDocument[] {
    const query = parseQuery(text);
    const reached = this.#reached(query, filters);
    if (reached === null) return [];
    const passes = (document: SearchDocument) =>
      passesFilters(document, filters) && query.phrases.every((phrase) => holds(document, phrase, filters.locale));
    const ranking = new Ranking(limit, this.#attending(reached, passes));
    const { scores } = reached;
    for (const place of reached.places) {
      const [score, time] = [scores[place] ?? 0, this.#times[place] ?? 0];
      if (!ranking.mayTake(score, time)) continue;
      const document = this.#documents[place];
      if (document !== null && document !== undefined && passes(document)) ranking.take({ document, score, time });
    }
    return ranking.kept.map(({ document, score }) => ({ document, score }));
  }

  /** The people that are found as attendees: they are not shown as people too. Few records are attendees. */
  #attending({ words, count }: Reached, passes: (document: SearchDocument) => boolean): ReadonlySet<string> {
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

type Reached = Pick<Tally, 'places' | 'scores' | 'words' | 'count'>;

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
