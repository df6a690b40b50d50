import type { Change, PlannedChange } from '#domain/change.ts';
import type { Database, StoredTransaction } from './schema.ts';

/**
 * The transaction that undo takes back next: the newest one that stands. Every undo met on the way cancels one
 * older do or redo.
 */
export async function nextUndo(db: Database, scope: string): Promise<StoredTransaction | null> {
  let cancelled = 0;
  return firstOf(db, scope, (transaction) => {
    if (transaction.kind === 'undo') {
      cancelled += 1;
      return 'next';
    }
    if (cancelled === 0) return 'found';
    cancelled -= 1;
    return 'next';
  });
}

/** The undo that redo takes back next. Anything newly done in between ends the chain. */
export async function nextRedo(db: Database, scope: string): Promise<StoredTransaction | null> {
  let cancelled = 0;
  return firstOf(db, scope, (transaction) => {
    if (transaction.kind === 'do') return 'none';
    if (transaction.kind === 'redo') {
      cancelled += 1;
      return 'next';
    }
    if (cancelled === 0) return 'found';
    cancelled -= 1;
    return 'next';
  });
}

/** The changes of a transaction, in the order they were made. */
export async function changesOf(db: Database, transaction: StoredTransaction): Promise<PlannedChange[]> {
  const changes: Change[] = await db.changes
    .where('seq')
    .between(transaction.firstSeq, transaction.lastSeq, true, true)
    .toArray();
  return changes.map(({ entity, entityId, before, after }) => ({ entity, entityId, before, after }) as PlannedChange);
}

type Verdict = 'next' | 'found' | 'none';

async function firstOf(
  db: Database,
  scope: string,
  judge: (transaction: StoredTransaction) => Verdict,
): Promise<StoredTransaction | null> {
  let answer: StoredTransaction | null = null;
  await db.commits
    .where('[scope+n]')
    .between([scope, 0], [scope, Infinity])
    .reverse()
    .until((transaction) => {
      if (transaction.kind === 'auto') return false;
      const verdict = judge(transaction);
      if (verdict === 'found') answer = transaction;
      return verdict !== 'next';
    })
    .count();
  return answer;
}
