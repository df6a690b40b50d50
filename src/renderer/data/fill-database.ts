import type { Change, Transaction } from '#domain/change.ts';
import { type RecordedTransaction, StoreImage } from '#domain/recovery/store-image.ts';
import { type Database, type StoredTransaction, entityTables } from './schema.ts';

/** Rows are written so many at a time: one transaction each, which the storage can take and the page can breathe between. */
const chunk = 5000;

/** Everything a database is made of. */
export type DatabaseContent = {
  readonly image: StoreImage;
  readonly changes: readonly Change[];
  readonly transactions: readonly Transaction[];
};

/** Empties the database and fills it again. `onProgress` is told a share from 0 to 1. */
export async function fillDatabase(
  db: Database,
  { image, changes, transactions }: DatabaseContent,
  onProgress: (share: number) => void,
): Promise<void> {
  const tables = entityTables(db);
  await db.transaction('rw', [...tables, db.changes, db.commits, db.meta], async () => {
    await Promise.all([...tables, db.changes, db.commits].map((table) => table.clear()));
    // Without its identity a half-filled database is filled again; `filling` says that nothing in it is to be rescued.
    await db.meta.bulkDelete(['databaseId', 'generation']);
    await db.meta.put({ key: 'filling', value: true });
  });
  const commits = transactions.map((transaction) => ({ ...transaction, scope: transaction.meetingId ?? 'app' }));
  const lists: (readonly [string, readonly unknown[]])[] = [
    ...image.entities().map((entity) => [entity, image.rows(entity)] as const),
    ['changes', changes],
    ['commits', commits as unknown as StoredTransaction[]],
  ];
  const total = lists.reduce((sum, [, rows]) => sum + rows.length, 0);
  let done = 0;
  for (const [name, rows] of lists) {
    for (let from = 0; from < rows.length; from += chunk) {
      const part = rows.slice(from, from + chunk);
      await addAll(db, name, part);
      done += part.length;
      onProgress(total === 0 ? 1 : done / total);
    }
  }
}

/**
 * Adds rows without Dexie's bookkeeping for each: nobody looks yet. They need no sync of their own either: the identity
 * that is written last, and synced, is what makes them count.
 */
function addAll(db: Database, name: string, rows: readonly unknown[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.backendDB().transaction(name, 'readwrite', { durability: 'relaxed' });
    const store = transaction.objectStore(name);
    for (const row of rows) store.add(row);
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error(`${name} could not be filled`)));
  });
}

/** Does in the database what transactions of the journal did, all of it or nothing. Throws where one does not fit. */
export async function replay(db: Database, recorded: readonly RecordedTransaction[]): Promise<void> {
  const touched = new Map<string, Set<string>>();
  for (const { changes } of recorded) {
    for (const { entity, entityId } of changes) {
      const ids = touched.get(entity) ?? new Set<string>();
      touched.set(entity, ids.add(entityId));
    }
  }
  const tables = [...touched.keys()].map((entity) => db.table(entity));
  await db.transaction('rw', [...tables, db.changes, db.commits], async () => {
    const image = new StoreImage();
    for (const [entity, ids] of touched) {
      for (const row of await db.table(entity).bulkGet([...ids])) if (row !== undefined) image.put(entity, row);
    }
    for (const one of recorded) {
      const misfit = image.apply(one);
      if (misfit !== null) throw new Error(`Transaction ${one.transaction.txId} does not fit: ${misfit}`);
    }
    for (const [entity, ids] of touched) {
      const rows = image.rows(entity);
      const alive = new Set(rows.map(({ id }) => id));
      await db.table(entity).bulkDelete([...ids].filter((id) => !alive.has(id)));
      await db.table(entity).bulkPut([...rows]);
    }
    await db.changes.bulkAdd(recorded.flatMap(({ changes }) => changes));
    const commits = recorded.map(({ transaction }) => ({ ...transaction, scope: transaction.meetingId ?? 'app' }));
    await db.commits.bulkAdd(commits as unknown as StoredTransaction[]);
  });
}
