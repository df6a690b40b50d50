import Dexie, { type Table } from 'dexie';
import type { Change, Transaction } from '#domain/change.ts';
import type { EntityName, Row } from '#domain/records/tables.ts';
import { schemaV1 } from './migrations/v1-first.ts';
import { schemaV2 } from './migrations/v2-two-laptops.ts';
import { schemaV3 } from './migrations/v3-follow-up.ts';
import { schemaV4 } from './migrations/v4-versions.ts';

/** The version of the stored data. Newer data is refused, never opened as it is. */
export const schemaVersion = 4;

/** A stored transaction: `scope` is its meeting, or `app` for what belongs to none (null can't be indexed). */
export type StoredTransaction = Transaction & { readonly n: number; readonly scope: string };

export type MetaRow = { readonly key: string; readonly value: unknown };

type Tables = { readonly [E in EntityName]: Table<Row<E>, string> };

export type Database = Dexie &
  Tables & {
    readonly changes: Table<Change, number>;
    /** Named so since Dexie itself has a `transaction`. */
    readonly commits: Table<StoredTransaction, number>;
    readonly meta: Table<MetaRow, string>;
  };

/**
 * Declares the database. Strict durability is asked for since Chromium's default loses acknowledged
 * transactions in a power cut.
 */
export function declareDatabase(name: string): Database {
  const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
  db.version(schemaV1.version).stores(schemaV1.stores);
  db.version(schemaV2.version).stores(schemaV2.stores);
  db.version(schemaV3.version).stores(schemaV3.stores);
  db.version(schemaV4.version).stores(schemaV4.stores);
  return db as Database;
}

/** Every table of records. */
export function entityTables(db: Database): Table[] {
  return db.tables.filter(({ name }) => !['changes', 'commits', 'meta'].includes(name));
}
