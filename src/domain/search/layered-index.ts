import type { MeetingId } from '../ids.ts';
import type { SearchFilters } from './document.ts';
import { type IndexedDocument, indexed } from './indexed.ts';
import { type PackedParts, pack } from './pack.ts';
import type { PackedIndex } from './packed-index.ts';
import { type Ranked, isBefore } from './ranking.ts';
import { type IndexChange, SearchIndex } from './search-index.ts';
import { mergeInPieces, sortInPieces } from './sort-in-pieces.ts';
import { parseQuery } from './words.ts';

/** A record that was found, by its key; the better, the higher the score. */
export type FoundKey = Ranked<string>;

/**
 * A packed index of what was, with an index of what changed since over it. Finds and ranks as one index of everything
 * would. Pure: the same changes give the same answers, however much of them is packed.
 */
export class LayeredIndex {
  #base: PackedIndex | null;
  /** The places of the base that are deleted, or stand in the delta as they are now. */
  #gone = new Set<number>();
  #delta = new SearchIndex();
  /** The keys that changed since a packing began; null while nothing is packed. */
  #since: Set<string> | null = null;

  constructor(base: PackedIndex | null) {
    this.#base = base;
  }

  get isPacked(): boolean {
    return this.#base !== null;
  }

  /** How much a search has to look at beside the base. */
  get looseSize(): number {
    return this.#delta.size + this.#gone.size;
  }

  update(changes: readonly IndexChange[]): void {
    for (const { key } of changes) {
      this.#since?.add(key);
      const place = this.#base?.find(key) ?? -1;
      if (place >= 0) this.#gone.add(place);
    }
    this.#delta.update(changes);
  }

  /** The records that hold every word of a query, best first; see `SearchIndex`. */
  find(text: string, filters: SearchFilters, limit: number): FoundKey[] {
    const query = parseQuery(text);
    const reaches = [this.#base?.reach(query, filters, this.#gone) ?? null, this.#delta.reach(query, filters)].filter(
      (reach) => reach !== null,
    );
    const attending = new Set(reaches.flatMap((reach) => [...reach.attending()]));
    const found = reaches.flatMap((reach) => reach.best(limit, attending));
    return found.sort((a, b) => (isBefore(a, b) ? -1 : 1)).slice(0, limit);
  }

  /** The keys of everything that can be found of one meeting. */
  ofMeeting(meetingId: MeetingId): string[] {
    const loose = this.#delta.ofMeeting(meetingId).map(({ key }) => key);
    return [...this.#keysOf(this.#base?.ofMeeting(meetingId) ?? []), ...loose];
  }

  /** The keys of the records that name one of these people, organizations and rooms. */
  naming(ids: ReadonlySet<string>): string[] {
    if (ids.size === 0) return [];
    const loose = this.#delta.documents().filter(({ namedIds }) => namedIds.some((id) => ids.has(id)));
    return [...this.#keysOf(this.#base?.naming(ids) ?? []), ...loose.map(({ key }) => key)];
  }

  /** Packs everything as it is now, and yields on the way; what changes meanwhile stays in the delta. */
  *pack(): Generator<void, PackedParts> {
    const [base, gone] = [this.#base, new Set(this.#gone)];
    const loose = new Map(this.#delta.documents().map((document) => [document.key, document]));
    this.#since = new Set();
    const kept: string[] = [];
    const places = new Map<string, number>();
    for (let place = 0; base !== null && place < base.size; place += 1) {
      if (gone.has(place)) continue;
      const key = base.keyAt(place);
      kept.push(key);
      places.set(key, place);
      if (place % 512 === 0) yield;
    }
    const keys = yield* mergeInPieces(kept, yield* sortInPieces([...loose.keys()]));
    const documentOf = (key: string): IndexedDocument | null => {
      const document = loose.get(key);
      if (document !== undefined) return indexed(document);
      return base === null ? null : base.documentAt(places.get(key) ?? 0);
    };
    return yield* pack(mapped(keys, documentOf));
  }

  /** Puts what was packed in the place of what it was packed from. */
  rebase(packed: PackedIndex): void {
    const since = this.#since ?? new Set<string>();
    const delta = new SearchIndex();
    const changed = this.#delta.documents().filter(({ key }) => since.has(key));
    delta.update(changed.map((document) => ({ key: document.key, document })));
    this.#gone = new Set([...since].map((key) => packed.find(key)).filter((place) => place >= 0));
    this.#base = packed;
    this.#delta = delta;
    this.#since = null;
  }

  #keysOf(places: readonly number[]): string[] {
    const base = this.#base;
    if (base === null) return [];
    return places.filter((place) => !this.#gone.has(place)).map((place) => base.keyAt(place));
  }
}

function* mapped<A, B>(list: readonly A[], change: (one: A) => B): Generator<B> {
  for (const one of list) yield change(one);
}
