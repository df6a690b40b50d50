import { outcomeKinds } from '../records/outcome.ts';
import { type SearchKind, searchKinds } from './document.ts';
import { type IdTableParts, packIds } from './id-table.ts';
import { type IndexedDocument, bitsOf } from './indexed.ts';
import { ByteWriter, NumberList } from './numbers.ts';
import { sortInPieces } from './sort-in-pieces.ts';
import { placeStep } from './tally.ts';

/**
 * How records are taken apart into words, and how that is packed. Raised with any change to either: what was packed
 * by other rules is thrown away and made again. A test holds it to the words of some texts.
 */
export const packedRules = 1;

/**
 * Documents as flat arrays, in the order of their keys. What a document names goes by numbers, counted from one: none
 * is 0. `records` holds for each, as small numbers: kind of outcome, person, topics, organizations, who is named, and
 * its fields, each with role and language, and words by their numbers.
 */
export type PackedParts = IdTableParts & {
  readonly rules: number;
  /** The words, sorted, with a space between. */
  readonly vocabulary: string;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  /** Where the documents of each kind begin, by the names of the kinds; then their count. */
  readonly kindStarts: Uint32Array;
  readonly docIds: Uint32Array;
  readonly times: Float64Array;
  readonly meetings: Uint32Array;
  readonly sessions: Uint32Array;
  readonly recordStarts: Uint32Array;
  readonly records: Uint8Array;
};

/** The kinds in the order of the keys. */
export const sortedKinds: readonly SearchKind[] = [...searchKinds].sort();

/** So many documents are taken between two yields. */
const atOnce = 16;

/** Packs documents that come in the order of their keys; yields on the way. */
export function* pack(documents: Iterable<IndexedDocument | null>): Generator<void, PackedParts> {
  const draft = new Draft();
  let count = 0;
  for (const document of documents) {
    if (document !== null) draft.add(document);
    count += 1;
    if (count % atOnce === 0) yield;
  }
  return yield* draft.finish();
}

/** Texts numbered as they come, then as they are sorted. */
class Numbering {
  readonly #first = new Map<string, number>();

  of(text: string): number {
    const known = this.#first.get(text);
    if (known !== undefined) return known;
    const next = this.#first.size;
    this.#first.set(text, next);
    return next;
  }

  *sort(): Generator<void, { readonly sorted: string[]; readonly last: Uint32Array }> {
    const sorted = yield* sortInPieces([...this.#first.keys()]);
    const last = new Uint32Array(sorted.length);
    sorted.forEach((text, place) => (last[this.#first.get(text) ?? 0] = place));
    return { sorted, last };
  }
}

/** Documents as lists of numbers that are not the last ones yet. */
class Draft {
  readonly #ids = new Numbering();
  readonly #words = new Numbering();
  readonly #docIds = new NumberList();
  readonly #meetings = new NumberList();
  readonly #sessions = new NumberList();
  readonly #times: number[] = [];
  readonly #kinds = new Uint32Array(sortedKinds.length);
  readonly #records = new NumberList();
  /** By turns: a word, and its posting. */
  readonly #postings = new NumberList();

  add(document: IndexedDocument): void {
    const place = this.#times.length;
    this.#docIds.push(this.#ids.of(document.id));
    this.#meetings.push(this.#idOrNone(document.meetingId));
    this.#sessions.push(this.#idOrNone(document.sessionId));
    this.#times.push(document.time);
    const kind = sortedKinds.indexOf(document.kind);
    this.#kinds[kind] = (this.#kinds[kind] ?? 0) + 1;
    const records = this.#records;
    records.push(document.outcomeKind === null ? 0 : outcomeKinds.indexOf(document.outcomeKind) + 1);
    records.push(this.#idOrNone(document.personId));
    for (const ids of [document.topicIds, document.organizationIds, document.namedIds]) {
      records.push(ids.length);
      for (const id of ids) records.push(this.#idOrNone(id));
    }
    records.push(document.fields.length);
    for (const { role, language, words } of document.fields) {
      records.push(role * 32 + language);
      records.push(words.length);
      for (const word of words) records.push(this.#words.of(word));
    }
    for (const [word, bits] of bitsOf(document.fields)) {
      this.#postings.push(this.#words.of(word));
      this.#postings.push(place * placeStep + bits);
    }
  }

  *finish(): Generator<void, PackedParts> {
    const ids = yield* this.#ids.sort();
    yield;
    const words = yield* this.#words.sort();
    yield;
    const idOf = (number: number) => (number === 0 ? 0 : (ids.last[number - 1] ?? 0) + 1);
    const parts = {
      ...packIds(ids.sorted),
      rules: packedRules,
      vocabulary: words.sorted.join(' '),
      kindStarts: startsOf(this.#kinds),
      docIds: this.#docIds.toArray().map((number) => ids.last[number] ?? 0),
      times: Float64Array.from(this.#times),
      meetings: this.#meetings.toArray().map(idOf),
      sessions: this.#sessions.toArray().map(idOf),
    };
    yield;
    const records = yield* this.#finishRecords(idOf, words.last);
    const postings = yield* this.#finishPostings(words.last);
    return { ...parts, ...records, ...postings };
  }

  *#finishRecords(idOf: (number: number) => number, wordOf: Uint32Array) {
    const [draft, writer] = [this.#records, new ByteWriter()];
    const recordStarts = new Uint32Array(this.#times.length + 1);
    let at = 0;
    const next = () => draft.at(at++);
    const copy = () => {
      const value = next();
      writer.write(value);
      return value;
    };
    for (let place = 0; place < this.#times.length; place += 1) {
      recordStarts[place] = writer.length;
      copy();
      writer.write(idOf(next()));
      for (let list = 0; list < 3; list += 1) {
        for (let left = copy(); left > 0; left -= 1) writer.write(idOf(next()));
      }
      for (let fields = copy(); fields > 0; fields -= 1) {
        copy();
        for (let left = copy(); left > 0; left -= 1) writer.write(wordOf[next()] ?? 0);
      }
      if (place % (atOnce * 8) === 0) yield;
    }
    recordStarts[this.#times.length] = writer.length;
    return { recordStarts, records: writer.toArray() };
  }

  /** The documents came in order, so each word's postings are in order as well. */
  *#finishPostings(wordOf: Uint32Array) {
    const [draft, counts] = [this.#postings, new Uint32Array(wordOf.length)];
    for (let at = 0; at < draft.length; at += 2) {
      const word = wordOf[draft.at(at)] ?? 0;
      counts[word] = (counts[word] ?? 0) + 1;
      if (at % 65_536 === 0) yield;
    }
    const postingStarts = startsOf(counts);
    const [next, postings] = [postingStarts.slice(), new Uint32Array(draft.length / 2)];
    for (let at = 0; at < draft.length; at += 2) {
      const word = wordOf[draft.at(at)] ?? 0;
      const place = next[word] ?? 0;
      postings[place] = draft.at(at + 1);
      next[word] = place + 1;
      if (at % 65_536 === 0) yield;
    }
    return { postingStarts, postings };
  }

  #idOrNone(id: string | null): number {
    return id === null ? 0 : this.#ids.of(id) + 1;
  }
}

/** Where each begins that has so many, and where all end. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, at) => (starts[at + 1] = (starts[at] ?? 0) + count));
  return starts;
}
