import type { Change, PlannedChange, Transaction, TransactionKind } from '#domain/change.ts';
import { type DeviceId, type MeetingId, type TransactionId, asId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import type { EntityName } from '#domain/records/tables.ts';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import { type StoredRow, rowsAfter } from '#domain/recovery/rows-after.ts';
import type { Database, StoredTransaction } from './schema.ts';
import { isStorageFailure } from './storage-failure.ts';

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
  /** Throws where nothing may be written, before anything is. */
  readonly guard?: () => void;
  /** Handed every transaction once the database has it. */
  readonly record?: (recorded: RecordedTransaction) => void;
  /** Keeps a transaction that the database could not take any more; false where it could not be kept either. */
  readonly rescue?: (at: (firstSeq: number) => RecordedTransaction) => Promise<boolean>;
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
    const head = headOf(tools, input);
    let written: RecordedTransaction;
    try {
      tools.guard?.();
      written = await write(tools, input, head);
    } catch (cause: unknown) {
      const rescued = isStorageFailure(cause) && (await tools.rescue?.((seq) => recordedAt(head, input, seq))) === true;
      tools.observe({ kind: 'failed', cause });
      if (rescued) return recordedAt(head, input, 1).transaction;
      throw cause;
    }
    // Outside of the try: what goes wrong from here on does not unsay what is written.
    tools.record?.(written);
    tools.observe({ kind: 'saved', at: tools.now() });
    return written.transaction;
  };
}

type Head = Omit<Transaction, 'firstSeq' | 'lastSeq'>;

function headOf({ deviceId, now, newId }: CommitTools, { command, kind, ofTx, meetingId }: CommitInput): Head {
  return { txId: asId<TransactionId>(newId()), kind, ofTx, command, meetingId, at: now(), deviceId };
}

/** A transaction and its changes, numbered from `firstSeq` on. */
function recordedAt(head: Head, { changes }: CommitInput, firstSeq: number): RecordedTransaction {
  const { txId, command, at, deviceId } = head;
  const numbered = changes.map((change, index) => ({ seq: firstSeq + index, txId, command, ...change, at, deviceId }));
  const transaction = { ...head, firstSeq, lastSeq: firstSeq + changes.length - 1 };
  return { transaction, changes: numbered as unknown as Change[] };
}

async function write({ db }: CommitTools, input: CommitInput, head: Head): Promise<RecordedTransaction> {
  const { at, deviceId } = head;
  const groups = byEntity(input.changes);
  const tables = [...groups.keys()].map((entity) => db.table(entity));
  return db.transaction('rw', [...tables, db.changes, db.commits], async () => {
    for (const [entity, changes] of groups) await writeRows({ db, entity, changes, at, deviceId });
    const rows = recordedAt(head, input, 1).changes.map(({ seq: _counted, ...row }) => row);
    const lastSeq = await db.changes.bulkAdd(rows as unknown as Change[]);
    const recorded = recordedAt(head, input, lastSeq - rows.length + 1);
    await db.commits.add({ ...recorded.transaction, scope: input.meetingId ?? 'app' } as StoredTransaction);
    return recorded;
  });
}

type RowsInput = {
  readonly db: Database;
  readonly entity: EntityName;
  readonly changes: readonly PlannedChange[];
  readonly at: Instant;
  readonly deviceId: DeviceId;
};

/** Writes the rows as the patches leave them. A patch that doesn't fit what is stored stops the whole commit. */
async function writeRows({ db, entity, changes, at, deviceId }: RowsInput): Promise<void> {
  const table = db.table(entity);
  const ids = [...new Set(changes.map(({ entityId }) => entityId))];
  const isNew = ids.length === changes.length && changes.every(({ before }) => before === null);
  // New rows need no look: `bulkAdd` below refuses an id that is taken.
  const stored = isNew ? [] : ((await table.bulkGet(ids)) as (StoredRow | undefined)[]);
  const before = new Map(ids.map((id, index) => [id, stored[index] ?? null]));
  const after = rowsAfter(before, changes, { at, deviceId });
  const written = [...after.values()].filter((row) => row !== null);
  const removed = ids.filter((id) => after.get(id) === null);
  if (removed.length > 0) await table.bulkDelete(removed);
  if (isNew) await table.bulkAdd(written);
  else if (written.length > 0) await table.bulkPut(written);
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
