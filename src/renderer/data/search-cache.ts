import Dexie, { type Table } from 'dexie';
import { type PackedParts, packedRules } from '#domain/search/pack.ts';
import { checksumOf } from '#domain/search/checksum.ts';
import { lastSeqOf } from './recorded.ts';
import type { Database } from './schema.ts';

/** A packed index, and of what it is. */
export type StoredSearch = {
  readonly parts: PackedParts;
  /** The last change that is in it. */
  readonly seq: number;
  /** The meetings that were not in the trash then. */
  readonly meetings: readonly string[];
};

type Row = StoredSearch & {
  readonly key: 'search';
  /** Says of which database it is. */
  readonly stamp: string;
  /** The transaction of its last change. */
  readonly txId: string;
  readonly checksum: string;
};

/** Where the database says which stored search is of it. Whoever fills it anew takes that away. */
export const searchStampKey = 'searchStamp';

/**
 * Keeps a packed index in a database beside the records. It holds nothing that is not in them, so it may be lost, and
 * whatever is wrong with it is no more than a reason to make it again.
 */
export class SearchCache {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** What was stored last; null unless it is whole, of this database and by these rules. */
  async load(): Promise<StoredSearch | null> {
    try {
      return await this.#within(async (rows) => {
        const [stamp, row] = await Promise.all([this.#db.meta.get(searchStampKey), rows.get('search')]);
        if (row === undefined || stamp === undefined || row.stamp !== stamp.value) return null;
        const { parts, seq, meetings } = row;
        if (parts.rules !== packedRules || row.checksum !== checksumOf(row)) return null;
        if ((await lastSeqOf(this.#db)) < seq || (await this.#txIdAt(seq)) !== row.txId) return null;
        return { parts, seq, meetings };
      });
    } catch {
      // Whatever stands in the way there, of a newer program perhaps, is made again.
      await Dexie.delete(searchCacheName(this.#db)).catch(() => undefined);
      return null;
    }
  }

  /** Stores a packed index in the place of the last one. */
  async save(stored: StoredSearch): Promise<void> {
    try {
      const txId = await this.#txIdAt(stored.seq);
      if (txId === null) return;
      const stamp = crypto.randomUUID();
      await this.#within((rows) => rows.put({ key: 'search', stamp, txId, checksum: checksumOf(stored), ...stored }));
      await this.#db.meta.put({ key: searchStampKey, value: stamp });
    } catch {
      // No space, or no database: the next start reads the records as the first one did.
    }
  }

  async #txIdAt(seq: number): Promise<string | null> {
    return (await this.#db.changes.get(seq))?.txId ?? null;
  }

  async #within<T>(act: (rows: Table<Row, string>) => Promise<T>): Promise<T> {
    const db = new Dexie(searchCacheName(this.#db), { chromeTransactionDurability: 'relaxed', cache: 'disabled' });
    db.version(1).stores({ parts: 'key' });
    try {
      return await act(db.table('parts'));
    } finally {
      db.close();
    }
  }
}

/** The database that keeps the packed index of another one. */
export function searchCacheName(db: Database): string {
  return `${db.name}-search`;
}
