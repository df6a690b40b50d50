import { liveQuery } from 'dexie';
import { type MeetingId, asId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { type SearchKind, searchKey, searchKinds } from '#domain/search/document.ts';
import { type Searched, searchDocument } from '#domain/search/documents.ts';
import { type HitQuery, type SearchHit, meetingName, searchHits } from '#domain/search/hit.ts';
import { type IndexChange, SearchIndex } from '#domain/search/search-index.ts';
import { lastSeqOf } from './recorded.ts';
import { isAlive } from './rows.ts';
import type { Database } from './schema.ts';

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
  readonly find: (query: HitQuery) => SearchHit[];
  /** What a meeting is called for short. */
  readonly meetingName: (meetingId: MeetingId) => string;
};

type SearchRow = Row<SearchKind>;
type Named = Row<'people'> | Row<'organizations'> | Row<'rooms'>;
type Touched = Map<SearchKind, Set<string>>;

/** So many changes are followed between two pauses. */
const chunk = 250;
/** Records are read and indexed in pieces that take about this long: a key pressed meanwhile is not kept waiting. */
const sliceMilliseconds = 5;
/** The most of it is small as well: taking records out of the database is work of the page that no clock here sees. */
const [smallestSlice, largestSlice] = [20, 100];
/** More changes than that are slower to follow than all records are to read anew. */
const longestCatchUp = 20_000;
const namedTables = ['people', 'organizations', 'rooms'] as const;

/**
 * Keeps an index of every record while somebody listens: read once in pieces, before anybody asks where there is time,
 * then only what the change log names, since everything is written through it. Nothing of it is stored; it can always
 * be made again.
 */
export class SearchKeeper {
  readonly #tools: Tools;
  readonly #listeners = new Set<() => void>();
  #index = new SearchIndex();
  /** What people, organizations and rooms are called; those in the trash are still named by others. */
  #names = new Map<string, readonly string[]>();
  /** Who holds a name: the keys of the documents by the id of the person, organization or room. */
  #holders = new Map<string, Set<string>>();
  #meetings = new Set<string>();
  /** Up to where the change log was followed; null before the first reading is through. */
  #seq: number | null = null;
  #working: Promise<void> = Promise.resolve();
  #subscription: { readonly unsubscribe: () => void } | null = null;
  #view: SearchView;

  constructor(tools: Tools) {
    this.#tools = tools;
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
    const last = await lastSeqOf(this.#tools.db);
    const from = this.#seq;
    if (from === null || last < from || last - from > longestCatchUp) return this.#readAll(last);
    for (let seq = from; seq < last; seq = Math.min(seq + chunk, last)) {
      if (seq > from) await this.#pause();
      const to = Math.min(seq + chunk, last);
      await this.#follow(seq, to);
      this.#seq = to;
    }
    if (last > from) this.#tell();
  }

  async #readAll(seq: number): Promise<void> {
    const { db } = this.#tools;
    this.#seq = null;
    this.#index = new SearchIndex();
    this.#holders = new Map();
    this.#names = new Map();
    for (const table of namedTables) this.#keepNames((await db.table(table).toArray()) as Named[]);
    this.#meetings = new Set((await db.meetings.toArray()).filter(isAlive).map(({ id }) => id));
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
        this.#put(rows.map((row) => ({ kind, id: row.id, row })));
        slice = sliceAfter(rows.length, performance.now() - start);
        last = rows.at(-1)?.id ?? last;
      } while (rows.length === wanted);
      this.#tell();
    }
    // What was committed meanwhile is followed at once: the subscription told of it while this was working.
    this.#seq = seq;
    // Read by `npm run bench`, and by whoever looks into a profile.
    performance.mark('search.ready');
    this.#tell();
  }

  #pause(): Promise<void> {
    return this.#tools.pause(this.#listeners.size > 0);
  }

  async #follow(after: number, to: number): Promise<void> {
    const { db } = this.#tools;
    const changes = await db.changes.where('seq').between(after, to, false, true).toArray();
    const touched: Touched = new Map();
    for (const { entity, entityId } of changes) if (isSearched(entity)) touch(touched, entity, entityId);
    await this.#followMeetings([...(touched.get('meetings') ?? [])]);
    for (const table of namedTables) {
      const ids = new Set(changes.filter(({ entity }) => entity === table).map(({ entityId }) => entityId));
      const rows = (await db.table(table).bulkGet([...ids])) as (Named | undefined)[];
      for (const id of ids) this.#names.delete(id);
      this.#keepNames(rows.filter((row) => row !== undefined));
      for (const key of [...ids].flatMap((id) => [...(this.#holders.get(id) ?? [])])) {
        const [kind, ...id] = key.split(':');
        touch(touched, kind as SearchKind, id.join(':'));
      }
    }
    for (const [kind, ids] of touched) {
      const rows = (await db.table(kind).bulkGet([...ids])) as (SearchRow | undefined)[];
      this.#put([...ids].map((id, index) => ({ kind, id, row: rows[index] })));
    }
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
        this.#put(this.#index.ofMeeting(meetingId).map(({ kind, id: gone }) => ({ kind, id: gone, row: undefined })));
      }
    }
  }

  async #readMeeting(meetingId: MeetingId): Promise<void> {
    for (const kind of searchKinds) {
      if (kind === 'meetings' || kind === 'people' || kind === 'organizations') continue;
      const rows = (await this.#tools.db.table(kind).where('meetingId').equals(meetingId).toArray()) as SearchRow[];
      this.#put(rows.map((row) => ({ kind, id: row.id, row })));
    }
  }

  #put(rows: readonly { readonly kind: SearchKind; readonly id: string; readonly row: SearchRow | undefined }[]): void {
    this.#index.update(rows.map(({ kind, id, row }) => this.#changeOf(kind, id, row)));
  }

  #changeOf(kind: SearchKind, id: string, row: SearchRow | undefined): IndexChange {
    const key = searchKey(kind, id);
    for (const named of this.#index.get(key)?.namedIds ?? []) this.#holders.get(named)?.delete(key);
    const isGone = row === undefined || ('meetingId' in row && !this.#meetings.has(row.meetingId));
    const document = isGone
      ? null
      : searchDocument({ kind, record: row, at: row.updatedAt } as unknown as Searched, this.#names);
    for (const named of document?.namedIds ?? []) {
      const holders = this.#holders.get(named);
      if (holders === undefined) this.#holders.set(named, new Set([key]));
      else holders.add(key);
    }
    return { key, document };
  }

  #keepNames(rows: readonly Named[]): void {
    for (const row of rows) {
      const names = 'displayName' in row ? [row.displayName] : 'acronym' in row ? [row.acronym, row.name] : [row.name];
      this.#names.set(
        row.id,
        names.filter((name) => name !== ''),
      );
    }
  }

  #look(): SearchView {
    const index = this.#index;
    return {
      isReady: this.#seq !== null,
      find: (query) => searchHits(index, query),
      meetingName: (meetingId) => meetingName(index, meetingId),
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

function touch(touched: Touched, kind: SearchKind, id: string): void {
  const ids = touched.get(kind);
  if (ids === undefined) touched.set(kind, new Set([id]));
  else ids.add(id);
}
