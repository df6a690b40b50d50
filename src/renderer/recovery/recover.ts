import type { Change, Transaction } from '#domain/change.ts';
import { type RecoveryPlan, planRecovery } from '#domain/recovery/plan-recovery.ts';
import { type RecordedTransaction, StoreImage } from '#domain/recovery/store-image.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import type { SnapshotContent } from '#formats/read/read-snapshot.ts';
import { fillDatabase, fillHistory, isHistoryToCome, replay } from '#renderer/data/fill-database.ts';
import { isHalfFilled, readIdentity, writeIdentity } from '#renderer/data/identity.ts';
import type { JournalFacts, JournalPort, JournalRefusal } from '#renderer/data/journal-port.ts';
import { lastSeqOf, recordedFrom, transactionAt } from '#renderer/data/recorded.ts';
import type { Database } from '#renderer/data/schema.ts';

/** What was found and done before the window opened. The person reads one sentence of it. */
export type RecoveryNote = {
  readonly kind: RecoveryPlan['kind'];
  readonly because: 'lost' | 'foreign' | 'older' | 'astray' | null;
  /** Transactions that were brought from one copy into the other. */
  readonly transactions: number;
  /** Transactions that could not be brought back: lost to damage in the journal, or fitting nothing. */
  readonly missing: number;
  /** The snapshot it began from; null where the journal alone was enough. */
  readonly snapshot: string | null;
  /** Whether an unfinished end of the journal was set aside. */
  readonly torn: boolean;
};

export type RecoverySnapshots = {
  /** Whole snapshots of a database, newest first; read one after the other until one fits. */
  readonly newest: (databaseId: string) => Promise<{ readonly name: string; readonly content: SnapshotContent } | null>;
  /** Keeps a copy of a database that is about to be replaced. */
  readonly rescue: (db: Database) => Promise<void>;
};

type Parts = {
  readonly db: Database;
  readonly port: JournalPort;
  readonly snapshots: RecoverySnapshots;
  readonly onProgress: (share: number) => void;
};

export type Recovered = {
  readonly note: RecoveryNote;
  readonly journal: JournalFacts;
  /** Puts the history back while somebody works already; null where it is whole. */
  readonly fillHistory: (() => Promise<void>) | null;
};

/**
 * Compares the journal with what the database says of itself, and brings up whichever is behind. Afterwards both hold
 * the same, or it throws and nothing is shown as if all were well.
 */
export async function recover(parts: Parts): Promise<Result<Recovered, JournalRefusal>> {
  const { db, port } = parts;
  const state = await port.state();
  if (!state.ok) return state;
  const journal = state.value;
  const plan = planRecovery(
    { ...journal, databaseId: journal.isNew ? null : journal.databaseId },
    await databaseFacts(db, journal.lastSeq),
  );
  const base = { kind: plan.kind, because: null, transactions: 0, missing: 0, snapshot: null, torn: journal.torn };
  switch (plan.kind) {
    case 'none':
      return ok({ note: base, journal, fillHistory: null });
    case 'start':
      await writeIdentity(db, journal);
      return ok({ note: base, journal, fillHistory: null });
    case 'feed': {
      const transactions = await feed(parts, plan.fromSeq);
      return ok({ note: { ...base, transactions }, journal, fillHistory: null });
    }
    case 'seed':
      return seed(parts, { journal, base });
    case 'catch_up': {
      const caught = await catchUp(parts, plan.fromSeq);
      if (caught !== null) return ok({ note: { ...base, transactions: caught }, journal, fillHistory: null });
      return rebuild(parts, { journal, base: { ...base, kind: 'rebuild', because: 'astray' } });
    }
    case 'rebuild':
      return rebuild(parts, { journal, base: { ...base, because: plan.because } });
  }
}

async function databaseFacts(db: Database, journalSeq: number) {
  // Killed while its history came back: it is made again, and what was saved meanwhile is in the journal.
  if (await isHistoryToCome(db)) return { databaseId: null, generation: 0, lastSeq: 0, txIdAtJournal: null };
  const at = journalSeq === 0 ? null : await transactionAt(db, journalSeq);
  return { ...(await readIdentity(db)), lastSeq: await lastSeqOf(db), txIdAtJournal: at?.txId ?? null };
}

/** Tells the journal what only the database has. A refusal is left to the writer, which goes on trying. */
async function feed({ db, port, onProgress }: Parts, fromSeq: number): Promise<number> {
  const last = await lastSeqOf(db);
  let seq = fromSeq;
  let count = 0;
  while (seq <= last) {
    const page = await recordedFrom(db, seq);
    if (page.length === 0) break;
    const answer = await port.append(page);
    if (!answer.ok) break;
    count += page.length;
    seq = (page.at(-1)?.transaction.lastSeq ?? last) + 1;
    onProgress(seq / last);
  }
  return count;
}

type Begun = { readonly journal: JournalFacts; readonly base: RecoveryNote };

/** Begins the journal anew with all that the database has. */
async function seed(parts: Parts, { journal, base }: Begun): Promise<Result<Recovered, JournalRefusal>> {
  const { db, port } = parts;
  const own = await readIdentity(db);
  const first = (await db.changes.orderBy('seq').first())?.seq ?? 1;
  const databaseId = own.databaseId ?? journal.databaseId;
  const generation = Math.max(own.generation, journal.generation);
  const begun = await port.begin({ databaseId, generation, seq: first });
  if (!begun.ok) return begun;
  const transactions = await feed(parts, first);
  await writeIdentity(db, begun.value);
  return ok({ note: { ...base, transactions }, journal: { ...journal, ...begun.value }, fillHistory: null });
}

/** Brings the end of the journal into the database; null where it does not fit, which only a rebuild can mend. */
async function catchUp({ db, port }: Parts, fromSeq: number): Promise<number | null> {
  let count = 0;
  for (let seq: number | null = fromSeq; seq !== null;) {
    const page = await port.read(seq);
    if (!page.ok || page.value.gaps.length > 0) return null;
    const { transactions, next } = page.value;
    try {
      if (transactions.length > 0) await replay(db, transactions);
    } catch (cause: unknown) {
      console.error(cause);
      return null;
    }
    count += transactions.length;
    seq = next;
  }
  return count;
}

async function rebuild(parts: Parts, { journal, base }: Begun): Promise<Result<Recovered, JournalRefusal>> {
  const { db, port, snapshots, onProgress } = parts;
  if (base.because !== 'lost' && !(await isHalfFilled(db))) await snapshots.rescue(db);
  const read = await readAll(port);
  if (!read.ok) return read;
  const { recorded, damagedFrom } = read.value;
  const startsAtOne = recorded[0]?.transaction.firstSeq === 1;
  const snapshot = startsAtOne && damagedFrom === null ? null : await snapshots.newest(journal.databaseId);
  const { missing, ...content } = together(recorded, snapshot?.content ?? null);
  await fillDatabase(db, content, onProgress);
  const lost = missing + (damagedFrom !== null && (snapshot?.content.manifest.seq ?? 0) < damagedFrom ? 1 : 0);
  const note = { ...base, transactions: content.transactions.length, missing: lost, snapshot: snapshot?.name ?? null };
  const history = () => fillHistory(db, content);
  if (lost === 0) {
    await writeIdentity(db, journal);
    return ok({ note, journal, fillHistory: history });
  }
  // The journal holds what the database could not take: from here on both count anew, in a new generation.
  const { databaseId, generation } = journal;
  const begun = await port.begin({ databaseId, generation, seq: (await lastSeqOf(db)) + 1 });
  if (!begun.ok) return begun;
  await writeIdentity(db, begun.value);
  return ok({ note, journal: { ...journal, ...begun.value }, fillHistory: history });
}

async function readAll(port: JournalPort) {
  const recorded: RecordedTransaction[] = [];
  let damagedFrom: number | null = null;
  for (let seq: number | null = 1; seq !== null;) {
    const page = await port.read(seq);
    if (!page.ok) return fail(page.failure);
    recorded.push(...page.value.transactions);
    const gap = page.value.gaps.findLast(({ reason }) => reason === 'damage');
    if (gap !== undefined) damagedFrom = gap.lastSeq;
    seq = page.value.next;
  }
  return ok({ recorded, damagedFrom });
}

/** The state after a snapshot and the journal that follows it. What fits nothing is counted, and left in the journal. */
function together(recorded: readonly RecordedTransaction[], snapshot: SnapshotContent | null) {
  const image = snapshot?.image ?? new StoreImage();
  const changes: Change[] = [...(snapshot?.changes ?? [])];
  const transactions: Transaction[] = [...(snapshot?.transactions ?? [])];
  const after = snapshot?.manifest.seq ?? 0;
  let missing = 0;
  for (const one of recorded) {
    if (one.transaction.firstSeq <= after) continue;
    if (image.apply(one) !== null) {
      missing += 1;
      continue;
    }
    for (const change of one.changes) changes.push(change);
    transactions.push(one.transaction);
  }
  return { image, changes, transactions, missing };
}
