import type { Change } from '#domain/change.ts';
import type { TransactionId } from '#domain/ids.ts';
import type { Database } from './schema.ts';

/**
 * The changes of one record up to and with a transaction, in the order they were made. For a transaction of another
 * laptop those that came in with it are ordered by their time among the own ones.
 */
export async function changesUpTo(db: Database, entityId: string, txId: TransactionId): Promise<readonly Change[]> {
  const own = await db.changes.where('entityId').equals(entityId).sortBy('seq');
  if (own.some((change) => change.txId === txId)) return upTo(own, txId);
  const adopted = await db.adopted.where('entityIds').equals(entityId).toArray();
  const theirs = adopted.flatMap(({ changes }) => changes.filter((change) => change.entityId === entityId));
  const known = new Set(theirs.map((change) => change.txId));
  const all = [...theirs, ...own.filter((change) => !known.has(change.txId))];
  return upTo(
    all.sort((a, b) => (a.at === b.at ? a.seq - b.seq : a.at < b.at ? -1 : 1)),
    txId,
  );
}

function upTo(changes: readonly Change[], txId: TransactionId): readonly Change[] {
  const last = changes.map((change) => change.txId).lastIndexOf(txId);
  return changes.slice(0, last + 1);
}
