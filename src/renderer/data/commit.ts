import type { Change, PlannedChange, Transaction, TransactionKind } from '#domain/change.ts';
import { type DeviceId, type MeetingId, type TransactionId, asId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import type { EntityName } from '#domain/records/tables.ts';
import type { Database, StoredTransaction } from './schema.ts';

export type CommitInput = {
  readonly command: string;
  readonly meetingId: MeetingId | null;
  readonly changes: readonly PlannedChange[];
  readonly kind: TransactionKind;
  readonly ofTx: TransactionId | null;
};

export type CommitTools = {
  readonly db: Database;
  readonly deviceId: DeviceId;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Told before and after each commit: the rail shows it. */
  readonly observe: (event: CommitEvent) => void;
};

export type CommitEvent =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly cause: unknown };

export type Commit = (input: CommitInput) => Promise<Transaction | null>;

/**
 * The only writer of records. In one strict transaction it writes the rows, their changes and the transaction that
 * binds them; afterwards all of it is there, or nothing. Nothing to write gives null.
 * A failure is told to the observer and thrown: the caller keeps the person's text.
 */
export function createCommit(tools: CommitTools): Commit {
  return async (input) => {
    if (input.changes.length === 0) return null;
    tools.observe({ kind: 'saving' });
    try {
      const written = await write(tools, input);
      tools.observe({ kind: 'saved', at: tools.now() });
      return written;
    } catch (cause: unknown) {
      tools.observe({ kind: 'failed', cause });
      throw cause;
    }
  };
}

async function write({ db, deviceId, now, newId }: CommitTools, input: CommitInput): Promise<Transaction> {
  const at = now();
  const txId = asId<TransactionId>(newId());
  const groups = byEntity(input.changes);
  const tables = [...groups.keys()].map((entity) => db.table(entity));
  return db.transaction('rw', [...tables, db.changes, db.commits], async () => {
    for (const [entity, changes] of groups) await writeRows({ db, entity, changes, at, deviceId });
    const rows = input.changes.map((change) => ({ ...change, txId, command: input.command, at, deviceId }));
    const lastSeq = await db.changes.bulkAdd(rows as unknown as Change[]);
    const { command, kind, ofTx, meetingId } = input;
    const firstSeq = lastSeq - rows.length + 1;
    const transaction: Transaction = { txId, kind, ofTx, command, meetingId, at, deviceId, firstSeq, lastSeq };
    await db.commits.add({ ...transaction, scope: meetingId ?? 'app' } as StoredTransaction);
    return transaction;
  });
}

type RowsInput = {
  readonly db: Database;
  readonly entity: EntityName;
  readonly changes: readonly PlannedChange[];
  readonly at: Instant;
  readonly deviceId: DeviceId;
};

async function writeRows({ db, entity, changes, at, deviceId }: RowsInput): Promise<void> {
  const table = db.table(entity);
  const creates = changes.every((change) => change.before === null);
  const stored = creates ? [] : await table.bulkGet(changes.map((change) => change.entityId));
  const next = new Map<string, Record<string, unknown>>();
  const removed: string[] = [];
  changes.forEach((change, index) => {
    if (change.after === null) {
      removed.push(change.entityId);
      next.delete(change.entityId);
      return;
    }
    const current = next.get(change.entityId) ?? (stored[index] as Record<string, unknown> | undefined);
    if (change.before !== null && current === undefined) {
      throw new Error(`${entity} ${change.entityId} is not there to be changed by its patch`);
    }
    const rev = typeof current?.['rev'] === 'number' ? current['rev'] + 1 : 1;
    const createdAt = current?.['createdAt'] ?? at;
    next.set(change.entityId, { ...current, ...change.after, rev, createdAt, updatedAt: at, updatedBy: deviceId });
  });
  if (removed.length > 0) await table.bulkDelete(removed);
  if (next.size > 0) await table.bulkPut([...next.values()]);
}

function byEntity(changes: readonly PlannedChange[]): Map<EntityName, PlannedChange[]> {
  const groups = new Map<EntityName, PlannedChange[]>();
  for (const change of changes) {
    const group = groups.get(change.entity);
    if (group === undefined) groups.set(change.entity, [change]);
    else group.push(change);
  }
  return groups;
}
