import { liveQuery } from 'dexie';
import { type MeetingId, asId } from '#domain/ids.ts';
import { type SearchKind, searchKey, searchKinds } from '#domain/search/document.ts';
import type { SearchNames } from '#domain/search/documents.ts';
import type { HitQuery, SearchHit } from '#domain/search/hit.ts';
import { LayeredIndex } from '#domain/search/layered-index.ts';
import { PackedIndex } from '#domain/search/packed-index.ts';
import { lastSeqOf } from './recorded.ts';
import { isAlive } from './rows.ts';
import type { Database } from './schema.ts';
import { SearchCache } from './search-cache.ts';
import {
  type KeptRow,
  type SearchRow,
  allNames,
  documentOf,
  hitsOf,
  livingMeetings,
  namedTables,
  namesFor,
  rowsOfKeys,
} from './search-rows.ts';

type Tools = {
  readonly db: Database;
  /** Waits until the page has time for more; not for long where somebody waits for what is read. */
  readonly pause: (isAwaited: boolean) => Promise<void>;
  readonly onBug: (cause: unknown) => void;
};

/** What can be found at a moment: another object whenever a search may find something else. */
export type SearchView = {
  /** Whether everything has been read once. Before that, a search finds what is read so far. */
  readonly isReady: boolean;
  /** What is found, with its texts as they are in the database. */
  readonly find: (query: HitQuery) => Promise<SearchHit[]>;
};

/** So many changes are followed between two pauses. */
const chunk = 250;
/** Records are read and indexed in pieces that take about this long: a key pressed meanwhile is not kept waiting. */
const sliceMilliseconds = 5;
/** The most of it is small as well: taking records out of the database is work of the page that no clock here sees. */
const [smallestSlice, largestSlice] = [20, 100];
/** More changes than that are slower to follow than all records are to read anew. */
const longestCatchUp = 20_000;
/** Fewer records than that are read faster than what was stored of them is worth. */
const worthStoring = 500;
/** So much that is not packed makes starts and searches longer: it is packed again. */
const looseAtMost = 2000;

/**
 * Keeps an index of every record while somebody listens. It is taken from where it was stored last, or made by reading
 * everything once in pieces where there is time; then only what the change log names is read, since everything is
 * written through it. What is stored can always be made again.
 */
export class SearchKeeper {
  readonly #tools: Tools;
  readonly #listeners = new Set<() => void>();
  readonly #cache: SearchCache;
  #index = new LayeredIndex(null);
  /** The meetings that are not in the trash. */
  #meetings = new Set<string>();
  /** Up to where the change log was followed; null before everything is known. */
  #seq: number | null = null;
  #isLoaded = false;
  #packing: Promise<void> | null = null;
  #working: Promise<void> = Promise.resolve();
  #subscription: { readonly unsubscribe: () => void } | null = null;
  #view: SearchView;

  constructor(tools: Tools) {
    this.#tools = tools;
    this.#cache = new SearchCache(tools.db);
    this.#view = this.#look();
  }

  /** What can be found now. */
  readonly view = (): SearchView => this.#view;

  /** Keeps the index up as long as anybody listens. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    const { db, onBug } = this.#tools;
    this.#subscription ??= liveQuery(() => lastSeqOf(db)).subscribe({
      next: () => void this.catchUp().catch(onBug),
      error: onBug,
    });
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#subscription?.unsubscribe();
      this.#subscription = null;
    };
  };

  /** Reads everything before it is asked for. What goes wrong is told where somebody asks: a search reads it again. */
  warm(): Promise<void> {
    return this.catchUp().catch(() => undefined);
  }

  /** Resolves when all that was committed before is in the index. */
  catchUp(): Promise<void> {
    this.#working = this.#working.catch(() => undefined).then(() => this.#work());
    return this.#working;
  }

  async #work(): Promise<void> {
    if (!this.#isLoaded) await this.#load();
    const isFirst = !this.#view.isReady;
    const last = await lastSeqOf(this.#tools.db);
    const from = this.#seq;
    if (from === null || last < from || last - from > longestCatchUp) await this.#readAll(last);
    else {
      for (let seq = from; seq < last; seq = Math.min(seq + chunk, last)) {
        if (seq > from) await this.#pause();
        const to = Math.min(seq + chunk, last);
        await this.#follow(seq, to);
        this.#seq = to;
      }
    }
    // Read by `npm run bench`, and by whoever looks into a profile.
    if (isFirst) performance.mark('search.ready');
    if (isFirst || from === null || last !== from) this.#tell();
    const isLoose = this.#index.looseSize > (this.#index.isPacked ? looseAtMost : worthStoring);
    if (isLoose) this.#packing ??= this.#pack().finally(() => (this.#packing = null));
  }

  /** Resolves when nothing is being packed. */
  async packed(): Promise<void> {
    await this.#packing;
  }

  async #load(): Promise<void> {
    this.#isLoaded = true;
    const stored = await this.#cache.load();
    if (stored === null) return;
    this.#index = new LayeredIndex(new PackedIndex(stored.parts));
    this.#meetings = new Set(stored.meetings);
    this.#seq = stored.seq;
  }

  /**
   * Packs what is in the index, in pieces while nothing else is to be done, and stores it for the next start. Begun
   * where the index is what the change log says, and it is taken as it is then.
   */
  async #pack(): Promise<void> {
    const [index, seq, meetings] = [this.#index, this.#seq ?? 0, [...this.#meetings]];
    try {
      const packing = index.pack();
      let step = packing.next();
      while (step.done !== true) {
        await this.#tools.pause(false);
        const end = performance.now() + sliceMilliseconds;
        do step = packing.next();
        while (step.done !== true && performance.now() < end);
      }
      // Everything was read anew meanwhile: what was packed is of nothing any more.
      if (index !== this.#index) return;
      index.rebase(new PackedIndex(step.value));
      await this.#cache.save({ parts: step.value, seq, meetings });
    } catch (cause: unknown) {
      this.#tools.onBug(cause);
    }
  }

  async #readAll(seq: number): Promise<void> {
    const { db } = this.#tools;
    this.#seq = null;
    this.#index = new LayeredIndex(null);
    const names = await allNames(db);
    this.#meetings = await livingMeetings(db);
    let slice = smallestSlice;
    for (const kind of searchKinds) {
      let last = '';
      let rows: readonly SearchRow[];
      let wanted: number;
      do {
        await this.#pause();
        wanted = slice;
        rows = (await db.table(kind).where(':id').above(last).limit(wanted).toArray()) as SearchRow[];
        const start = performance.now();
        this.#put(
          rows.map((row) => ({ kind, id: row.id, row })),
          names,
        );
        slice = sliceAfter(rows.length, performance.now() - start);
        last = rows.at(-1)?.id ?? last;
      } while (rows.length === wanted);
      this.#tell();
    }
    // What was committed meanwhile is followed at once: the subscription told of it while this was working.
    this.#seq = seq;
  }

  #pause(): Promise<void> {
    return this.#tools.pause(this.#listeners.size > 0);
  }

  async #follow(after: number, to: number): Promise<void> {
    const { db } = this.#tools;
    const changes = await db.changes.where('seq').between(after, to, false, true).toArray();
    const touched = new Set<string>();
    for (const { entity, entityId } of changes) if (isSearched(entity)) touched.add(searchKey(entity, entityId));
    await this.#followMeetings(changes.flatMap(({ entity, entityId }) => (entity === 'meetings' ? [entityId] : [])));
    const named = changes.filter(({ entity }) => (namedTables as readonly string[]).includes(entity));
    for (const key of this.#index.naming(new Set(named.map(({ entityId }) => entityId)))) touched.add(key);
    await this.#read(await rowsOfKeys(db, [...touched]));
  }

  /** A meeting in the trash takes all that is of it out of the search, and back with it. */
  async #followMeetings(ids: readonly string[]): Promise<void> {
    const rows = await this.#tools.db.meetings.bulkGet([...ids]);
    for (const [index, id] of ids.entries()) {
      const meetingId = asId<MeetingId>(id);
      const alive = isAlive(rows[index]);
      if (alive === this.#meetings.has(id)) continue;
      if (alive) {
        this.#meetings.add(id);
        await this.#readMeeting(meetingId);
      } else {
        this.#meetings.delete(id);
        this.#index.update(this.#index.ofMeeting(meetingId).map((key) => ({ key, document: null })));
      }
    }
  }

  async #readMeeting(meetingId: MeetingId): Promise<void> {
    for (const kind of searchKinds) {
      if (kind === 'meetings' || kind === 'people' || kind === 'organizations') continue;
      const rows = (await this.#tools.db.table(kind).where('meetingId').equals(meetingId).toArray()) as SearchRow[];
      await this.#read(rows.map((row) => ({ kind, id: row.id, row })));
    }
  }

  async #read(rows: readonly KeptRow[]): Promise<void> {
    if (rows.length > 0) this.#put(rows, await namesFor(this.#tools.db, rows));
  }

  #put(rows: readonly KeptRow[], names: SearchNames): void {
    this.#index.update(
      rows.map((kept) => {
        const { kind, id, row } = kept;
        const isGone = row !== undefined && 'meetingId' in row && !this.#meetings.has(row.meetingId);
        return { key: searchKey(kind, id), document: isGone ? null : documentOf(kept, names) };
      }),
    );
  }

  #look(): SearchView {
    const [index, { db }] = [this.#index, this.#tools];
    return {
      isReady: this.#seq !== null,
      find: (query) => {
        const found = index.find(query.text, query.filters, query.limit);
        return hitsOf(
          db,
          found.map(({ key }) => key),
          query,
        );
      },
    };
  }

  #tell(): void {
    this.#view = this.#look();
    for (const listener of this.#listeners) listener();
  }
}

/** How many records are read next, after so many took so long. */
function sliceAfter(count: number, milliseconds: number): number {
  if (count === 0) return smallestSlice;
  const fitting = Math.floor((count * sliceMilliseconds) / Math.max(milliseconds, 0.1));
  return Math.min(Math.max(fitting, smallestSlice), largestSlice);
}

function isSearched(entity: string): entity is SearchKind {
  return (searchKinds as readonly string[]).includes(entity);
}
