import type { Change, Transaction } from '#domain/change.ts';
import { type RecordedTransaction, StoreImage } from '#domain/recovery/store-image.ts';
import { searchStampKey } from './search-cache.ts';
import { type Database, type StoredTransaction, entityTables } from './schema.ts';

/** Rows are written so many at a time: one transaction each, which the storage can take and the page can breathe between. */
const chunk = 5000;

/** Everything a database is made of. */
export type DatabaseContent = {
  readonly image: StoreImage;
  readonly changes: readonly Change[];
  readonly transactions: readonly Transaction[];
};

/**
 * Empties the database and puts every record back; of the history only the newest step, from which numbers are counted
 * on. The rest of it follows by `fillHistory`, while somebody works already. `onProgress` is told a share from 0 to 1.
 */
export async function fillDatabase(
  db: Database,
  { image, changes, transactions }: DatabaseContent,
  onProgress: (share: number) => void,
): Promise<void> {
  const tables = entityTables(db);
  await db.transaction('rw', [...tables, db.changes, db.commits, db.meta], async () => {
    await Promise.all([...tables, db.changes, db.commits].map((table) => table.clear()));
    // Without its identity a half-filled database is filled again; `filling` says that nothing in it is to be rescued.
    // What was packed of the old records to search them is not of the new ones.
    await db.meta.bulkDelete(['databaseId', 'generation', searchStampKey]);
    await db.meta.bulkPut([
      { key: 'filling', value: true },
      { key: 'historyToCome', value: transactions.length > 0 },
    ]);
    const last = transactions.at(-1);
    if (last === undefined) return;
    await db.changes.bulkPut(changes.filter(({ seq }) => seq >= last.firstSeq));
    await db.commits.put(storedCommit(last, transactions.length));
  });
  const lists = image.entities().map((entity) => [entity, image.rows(entity)] as const);
  const total = lists.reduce((sum, [, rows]) => sum + rows.length, 0);
  let done = 0;
  for (const [name, rows] of lists) {
    for (let from = 0; from < rows.length; from += chunk) {
      const part = rows.slice(from, from + chunk);
      await db.table(name).bulkAdd(part);
      done += part.length;
      onProgress(done / total);
    }
  }
}

/** So many transactions at a time, so that typing is not kept waiting. */
const historyChunk = 1000;

/** Puts the history of a refilled database back, the newest first: undo needs that first. */
export async function fillHistory(db: Database, { changes, transactions }: DatabaseContent): Promise<void> {
  let end = changes.length;
  for (let to = transactions.length; to > 0; to -= historyChunk) {
    const from = Math.max(0, to - historyChunk);
    const part = transactions.slice(from, to);
    const firstSeq = part[0]?.firstSeq ?? 0;
    let begin = end;
    while (begin > 0 && (changes[begin - 1]?.seq ?? 0) >= firstSeq) begin -= 1;
    await db.transaction('rw', db.changes, db.commits, async () => {
      await db.changes.bulkPut(changes.slice(begin, end));
      await db.commits.bulkPut(part.map((transaction, index) => storedCommit(transaction, from + index + 1)));
    });
    end = begin;
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  await db.meta.delete('historyToCome');
}

/** Whether the history of a refilled database is not whole yet. */
export async function isHistoryToCome(db: Database): Promise<boolean> {
  return (await db.meta.get('historyToCome'))?.value === true;
}

function storedCommit(transaction: Transaction, n: number): StoredTransaction {
  return { ...transaction, scope: transaction.meetingId ?? 'app', n };
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
