import type { Change, Transaction } from '#domain/change.ts';
import type { Touched } from '#domain/history/head-of.ts';
import type { MeetingId, TransactionId } from '#domain/ids.ts';
import type { Database, StoredTransaction } from './schema.ts';

/** One transaction of a meeting, of this laptop or of another. */
export type HistoryLine = Transaction & {
  /** It came in with a pack. */
  readonly adopted: boolean;
  readonly touched: readonly Touched[];
};

/** A transaction never changes, so what it touched is read once. */
const known = new Map<TransactionId, readonly Touched[]>();

/** The transactions of a meeting, newest first; of those that belong to none the ones that touched the meeting. */
export async function readHistory(db: Database, meetingId: MeetingId): Promise<readonly HistoryLine[]> {
  const ofScope = (scope: string) =>
    db.commits.where('[scope+n]').between([scope, 0], [scope, Infinity]).toArray() as Promise<StoredTransaction[]>;
  const [own, app, adopted] = await Promise.all([
    ofScope(meetingId),
    ofScope('app'),
    db.adopted.where('meetingId').equals(meetingId).toArray(),
  ]);
  await learn(db, [...own, ...app]);
  const line = (transaction: Transaction): HistoryLine => ({
    ...transaction,
    adopted: false,
    touched: known.get(transaction.txId) ?? [],
  });
  const isAbout = ({ touched }: HistoryLine) =>
    touched.some(({ entity, entityId }) => entity === 'meetings' && entityId === meetingId);
  const theirs = adopted.map(({ transaction, changes }): HistoryLine => ({
    ...transaction,
    adopted: true,
    touched: touchedBy(changes),
  }));
  return [...own.map(line), ...app.map(line).filter(isAbout), ...theirs].sort(newestFirst);
}

/** The changes of a transaction, wherever it came from. */
export async function changesOfLine(db: Database, line: HistoryLine): Promise<readonly Change[]> {
  if (line.adopted) return (await db.adopted.get(line.txId))?.changes ?? [];
  return db.changes.where('seq').between(line.firstSeq, line.lastSeq, true, true).toArray();
}

async function learn(db: Database, transactions: readonly Transaction[]): Promise<void> {
  const missing = transactions.filter(({ txId }) => !known.has(txId));
  if (missing.length === 0) return;
  const wanted = new Set(missing.map(({ txId }) => txId));
  const found = new Map<TransactionId, Change[]>();
  const first = missing.reduce((least, { firstSeq }) => Math.min(least, firstSeq), Infinity);
  const last = missing.reduce((most, { lastSeq }) => Math.max(most, lastSeq), 0);
  await db.changes
    .where('seq')
    .between(first, last, true, true)
    .each((change) => {
      if (!wanted.has(change.txId)) return;
      const own = found.get(change.txId);
      if (own === undefined) found.set(change.txId, [change]);
      else own.push(change);
    });
  for (const { txId } of missing) known.set(txId, touchedBy(found.get(txId) ?? []));
}

function touchedBy(changes: readonly Change[]): readonly Touched[] {
  const touched = new Map<string, Touched>();
  for (const { entity, entityId, before } of changes) {
    const key = `${entity} ${entityId}`;
    if (!touched.has(key)) touched.set(key, { entity, entityId, made: before === null });
  }
  return [...touched.values()];
}

function newestFirst(a: HistoryLine, b: HistoryLine): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return b.firstSeq - a.firstSeq;
}
