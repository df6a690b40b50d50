import type { Change, Transaction } from '#domain/change.ts';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import type { Database, StoredTransaction } from './schema.ts';

/** The transactions that begin at a number or after it, with their changes, in order; at most so many. */
export async function recordedFrom(db: Database, seq: number, limit = 500): Promise<RecordedTransaction[]> {
  return db.transaction('r', db.changes, db.commits, async () => {
    const first = await commitAt(db, seq);
    if (first === null) return [];
    const stored = await db.commits.where('n').aboveOrEqual(first).limit(limit).toArray();
    const [from, to] = [stored[0]?.firstSeq ?? 0, stored.at(-1)?.lastSeq ?? 0];
    const changes = await db.changes.where('seq').between(from, to, true, true).toArray();
    let at = 0;
    return stored.map((transaction) => {
      const own: Change[] = [];
      for (; at < changes.length; at += 1) {
        const change = changes[at];
        if (change === undefined || change.seq > transaction.lastSeq) break;
        own.push(change);
      }
      return { transaction: plainTransaction(transaction), changes: own };
    });
  });
}

/** The transaction that a number belongs to; null where there is none. */
export async function transactionAt(db: Database, seq: number): Promise<Transaction | null> {
  const change = await db.changes.get(seq);
  if (change === undefined) return null;
  const n = await commitAt(db, change.seq);
  const candidates = await db.commits
    .where('n')
    .belowOrEqual(n ?? Infinity)
    .reverse()
    .limit(2)
    .toArray();
  const found = candidates.find(({ firstSeq, lastSeq }) => firstSeq <= seq && seq <= lastSeq);
  return found === undefined ? null : plainTransaction(found);
}

/** The highest number there is; 0 in an empty database. */
export async function lastSeqOf(db: Database): Promise<number> {
  return (await db.changes.orderBy('seq').last())?.seq ?? 0;
}

/** A stored transaction as it was recorded: without what only the database needs. */
function plainTransaction({ n: _n, scope: _scope, ...transaction }: StoredTransaction): Transaction {
  return transaction;
}

/** The key of the first commit that begins at a number or after it. Both count up together, so it can be halved for. */
async function commitAt(db: Database, seq: number): Promise<number | null> {
  const last = await db.commits.orderBy('n').last();
  if (last === undefined || last.firstSeq < seq) return null;
  let [low, high] = [0, last.n];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const found = await db.commits.where('n').aboveOrEqual(middle).first();
    if (found === undefined) break;
    if (found.firstSeq >= seq) high = middle;
    else low = found.n + 1;
  }
  return (await db.commits.where('n').aboveOrEqual(low).first())?.n ?? null;
}
