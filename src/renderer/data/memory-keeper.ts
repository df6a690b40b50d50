import { TranslationMemory, type MemoryMatch, type MemoryQuery } from '#domain/translation/memory.ts';
import {
  type RememberedRow,
  type RememberedTable,
  memoryUnits,
  rememberedTables,
} from '#domain/translation/memory-units.ts';
import { lastSeqOf } from './recorded.ts';
import { isAlive } from './rows.ts';
import type { Database } from './schema.ts';

type Tools = {
  readonly db: Database;
  /** Waits until the page has time for more. */
  readonly pause: () => Promise<void>;
};

export type NamedMatch = MemoryMatch & { readonly meetingName: string };

/** So many records are read between two pauses. */
const chunk = 250;
/** More changes than that are slower to follow than all records are to read anew. */
const longestCatchUp = 20_000;

/**
 * What has been translated in all meetings of this laptop. Read once in pieces when somebody first asks, then only what
 * the change log names: undo, packs and restored copies are changes like any other. Nothing of it is stored.
 */
export class MemoryKeeper {
  readonly #tools: Tools;
  #memory = new TranslationMemory();
  #names = new Map<string, string>();
  /** Up to where the change log was followed; null before the first reading is through. */
  #seq: number | null = null;
  #working: Promise<void> = Promise.resolve();

  constructor(tools: Tools) {
    this.#tools = tools;
  }

  /** The best suggestions of all that was committed before. */
  async find(query: MemoryQuery): Promise<NamedMatch[]> {
    await this.catchUp();
    return this.#memory.find(query).flatMap((match) => {
      const meetingName = this.#names.get(match.meetingId);
      return meetingName === undefined ? [] : [{ ...match, meetingName }];
    });
  }

  /** Resolves when all that was committed before is remembered. */
  catchUp(): Promise<void> {
    this.#working = this.#working.catch(() => undefined).then(() => this.#work());
    return this.#working;
  }

  async #work(): Promise<void> {
    const last = await lastSeqOf(this.#tools.db);
    const from = this.#seq;
    if (from === null || last < from || last - from > longestCatchUp) return this.#readAll(last);
    for (let seq = from; seq < last; seq = Math.min(seq + chunk, last)) {
      if (seq > from) await this.#tools.pause();
      await this.#follow(seq, Math.min(seq + chunk, last));
      this.#seq = Math.min(seq + chunk, last);
    }
  }

  async #readAll(seq: number): Promise<void> {
    const { db, pause } = this.#tools;
    this.#seq = null;
    this.#memory = new TranslationMemory();
    this.#names = await this.#readNames();
    for (const table of rememberedTables) {
      let last = '';
      let rows: readonly RememberedRow[];
      do {
        await pause();
        rows = (await db.table(table).where(':id').above(last).limit(chunk).toArray()) as RememberedRow[];
        for (const row of rows) this.#put(table, row.id, row);
        last = rows.at(-1)?.id ?? last;
      } while (rows.length === chunk);
    }
    this.#seq = seq;
  }

  async #follow(after: number, to: number): Promise<void> {
    const { db } = this.#tools;
    const touched = new Map<RememberedTable, Set<string>>();
    for (const { entity, entityId } of await db.changes.where('seq').between(after, to, false, true).toArray()) {
      if (!isRemembered(entity)) continue;
      touched.set(entity, (touched.get(entity) ?? new Set()).add(entityId));
    }
    // A meeting that goes to the trash, or comes back, is told by its name: what is of it follows the name.
    if (touched.has('meetings')) this.#names = await this.#readNames();
    for (const [table, ids] of touched) {
      const rows = (await db.table(table).bulkGet([...ids])) as (RememberedRow | undefined)[];
      for (const [index, id] of [...ids].entries()) this.#put(table, id, rows[index]);
    }
  }

  async #readNames(): Promise<Map<string, string>> {
    const meetings = await this.#tools.db.meetings.toArray();
    return new Map(meetings.filter(isAlive).map(({ id, acronym }) => [id, acronym]));
  }

  #put(table: RememberedTable, id: string, row: RememberedRow | undefined): void {
    for (const { key, unit } of memoryUnits(table, id, row)) this.#memory.put(key, unit);
  }
}

function isRemembered(entity: string): entity is RememberedTable {
  return (rememberedTables as readonly string[]).includes(entity);
}
