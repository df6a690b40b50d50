import { type Id, type MeetingId, type OrganizationId, type PersonId, type TopicId, asId } from '../ids.ts';
import { outcomeKinds } from '../records/outcome.ts';
import { type SearchFilters, type SearchKind, passesFilters, searchKey } from './document.ts';
import { IdTable } from './id-table.ts';
import { type IndexedDocument, type IndexedField, fieldsHold } from './indexed.ts';
import { ByteReader } from './numbers.ts';
import { type PackedParts, sortedKinds } from './pack.ts';
import { Ranking } from './ranking.ts';
import { type Reach, reachedBy } from './reach.ts';
import { type Tally, languagesOf, roleStep } from './tally.ts';
import type { SearchQuery } from './words.ts';

/** Documents that do not change, as flat arrays: no texts, and nothing to be made before the first search. */
export class PackedIndex {
  readonly size: number;
  readonly #parts: Omit<PackedParts, 'vocabulary'>;
  readonly #ids: IdTable;
  readonly #words: readonly string[];

  constructor({ vocabulary, ...parts }: PackedParts) {
    this.#parts = parts;
    this.#ids = new IdTable(parts);
    this.#words = vocabulary === '' ? [] : vocabulary.split(' ');
    this.size = parts.docIds.length;
  }

  /** The place of a document; -1 where it is not here. */
  find(key: string): number {
    const colon = key.indexOf(':');
    const kind = sortedKinds.indexOf(key.slice(0, colon) as SearchKind);
    const id = this.#ids.find(key.slice(colon + 1));
    if (kind < 0 || id < 0) return -1;
    const { kindStarts, docIds } = this.#parts;
    let [low, high] = [kindStarts[kind] ?? 0, kindStarts[kind + 1] ?? 0];
    const end = high;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((docIds[middle] ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return low < end && docIds[low] === id ? low : -1;
  }

  keyAt(place: number): string {
    return searchKey(this.#kindAt(place), this.#ids.at(this.#parts.docIds[place] ?? 0));
  }

  documentAt(place: number): IndexedDocument {
    const { docIds, times, meetings, sessions } = this.#parts;
    const record = this.#recordAt(place);
    const outcomeKind = outcomeKinds[record.read() - 1] ?? null;
    const personId = this.#idOrNull<PersonId>(record.read());
    const topicIds = this.#idList<TopicId>(record);
    const organizationIds = this.#idList<OrganizationId>(record);
    const namedIds = this.#idList(record);
    return {
      kind: this.#kindAt(place),
      id: this.#ids.at(docIds[place] ?? 0),
      outcomeKind,
      meetingId: this.#idOrNull(meetings[place] ?? 0),
      sessionId: this.#idOrNull(sessions[place] ?? 0),
      personId,
      topicIds,
      organizationIds,
      namedIds,
      time: times[place] ?? 0,
      fields: this.#fields(record),
    };
  }

  /** The places of everything that can be found of one meeting. */
  ofMeeting(meetingId: MeetingId): number[] {
    const number = this.#ids.find(meetingId) + 1;
    return number === 0 ? [] : this.#placesWhere((place) => this.#parts.meetings[place] === number);
  }

  /** The places of the documents that name one of these people, organizations and rooms. */
  naming(ids: ReadonlySet<string>): number[] {
    const numbers = new Set([...ids].map((id) => this.#ids.find(id) + 1).filter((number) => number > 0));
    if (numbers.size === 0) return [];
    return this.#placesWhere((place) => {
      const record = this.#recordAt(place);
      record.skip(2);
      record.skip(record.read());
      record.skip(record.read());
      for (let left = record.read(); left > 0; left -= 1) if (numbers.has(record.read())) return true;
      return false;
    });
  }

  /** What a query reaches here, without the places that are gone; null where a word is nowhere. */
  reach(query: SearchQuery, filters: SearchFilters, gone: ReadonlySet<number>): Reach | null {
    const { postings, postingStarts } = this.#parts;
    const tally = reachedBy(query, filters.locale, {
      sorted: this.#words,
      size: this.size,
      postingsOf: (_, at) => postings.subarray(postingStarts[at], postingStarts[at + 1]),
    });
    if (tally === null) return null;
    const passes = (place: number) => !gone.has(place) && this.#passes(place, query, filters);
    return {
      attending: () => this.#attending(tally, passes),
      best: (limit, attending) => this.#best(tally, passes, new Ranking(limit, attending)),
    };
  }

  /** Places are in the order of the keys, so keys need not be made to compare them. */
  #best({ places, scores }: Tally, passes: (place: number) => boolean, ranking: Ranking<number>) {
    const { times, kindStarts } = this.#parts;
    const people = sortedKinds.indexOf('people');
    const [firstPerson, afterPeople] = [kindStarts[people] ?? 0, kindStarts[people + 1] ?? 0];
    for (const place of places) {
      const [score, time] = [scores[place] ?? 0, times[place] ?? 0];
      if (!ranking.mayTake(score, time, place)) continue;
      const isPerson = place >= firstPerson && place < afterPeople;
      if (isPerson && ranking.hides({ kind: 'people', personId: this.#personAt(place) })) continue;
      if (passes(place)) ranking.take({ key: place, score, time });
    }
    return ranking.kept.map((one) => ({ ...one, key: this.keyAt(one.key) }));
  }

  #attending({ words, count }: Tally, passes: (place: number) => boolean): ReadonlySet<string> {
    const { kindStarts } = this.#parts;
    const people = new Set<string>();
    const kind = sortedKinds.indexOf('attendees');
    for (let place = kindStarts[kind] ?? 0; place < (kindStarts[kind + 1] ?? 0); place += 1) {
      if (words[place] === count && passes(place)) people.add(this.#personAt(place) ?? '');
    }
    return people;
  }

  #passes(place: number, { phrases }: SearchQuery, filters: SearchFilters): boolean {
    const { kind, meetingId, sessionId, topicId, organizationId, locale } = filters;
    const isFiltered = [kind, meetingId, sessionId, topicId, organizationId].some((filter) => filter !== null);
    if (!isFiltered && phrases.length === 0) return true;
    // What is said by numbers alone leaves out the most, and takes the least.
    if (meetingId !== null && this.#idOrNull(this.#parts.meetings[place] ?? 0) !== meetingId) return false;
    if (sessionId !== null && this.#idOrNull(this.#parts.sessions[place] ?? 0) !== sessionId) return false;
    const document = this.documentAt(place);
    if (!passesFilters(document, filters)) return false;
    return phrases.every((phrase) => fieldsHold(document.fields, phrase, languagesOf(locale)));
  }

  #personAt(place: number): string | null {
    const record = this.#recordAt(place);
    record.skip(1);
    return this.#idOrNull(record.read());
  }

  #kindAt(place: number): SearchKind {
    const { kindStarts } = this.#parts;
    let kind = 0;
    while ((kindStarts[kind + 1] ?? Infinity) <= place) kind += 1;
    return sortedKinds[kind] ?? 'notes';
  }

  #recordAt(place: number): ByteReader {
    return new ByteReader(this.#parts.records, this.#parts.recordStarts[place] ?? 0);
  }

  #idOrNull<I extends Id<string>>(number: number): I | null {
    return number === 0 ? null : asId<I>(this.#ids.at(number - 1));
  }

  #idList<I extends Id<string>>(record: ByteReader): I[] {
    return record.list().map((number) => asId<I>(this.#ids.at(number - 1)));
  }

  #fields(record: ByteReader): IndexedField[] {
    return Array.from({ length: record.read() }, () => {
      const bits = record.read();
      const words = record.list().map((word) => this.#words[word] ?? '');
      return { role: Math.floor(bits / roleStep), language: bits % roleStep, words };
    });
  }

  #placesWhere(isWanted: (place: number) => boolean): number[] {
    const places: number[] = [];
    for (let place = 0; place < this.size; place += 1) if (isWanted(place)) places.push(place);
    return places;
  }
}
