import { z } from 'zod';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';

/** Why something is not in the journal. `gap`: it waits for another number first. */
export const journalFailureCodes = ['no_space', 'read_only', 'failed', 'gap', 'newer_format', 'off'] as const;

const id = z.string().min(1).max(200);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
const seq = z.number().int().min(1);
const patch = z.record(z.string(), z.unknown()).nullable();

const change = z.strictObject({
  seq,
  txId: id,
  command: id,
  entity: id,
  entityId: id,
  before: patch,
  after: patch,
  at: instant,
  deviceId: id,
});

const transaction = z.strictObject({
  txId: id,
  kind: z.enum(['do', 'undo', 'redo', 'auto']),
  ofTx: id.nullable(),
  command: id,
  meetingId: id.nullable(),
  at: instant,
  deviceId: id,
  firstSeq: seq,
  lastSeq: seq,
});

/** One commit, as the page hands it to the journal. */
export const recordedTransaction = z.strictObject({ transaction, changes: z.array(change).min(1) });

/** `low`: time to warn. `full`: time to stop writing. */
export const spaceState = z.enum(['ok', 'low', 'full']);
export type SpaceState = z.infer<typeof spaceState>;

export const journalFailure = z.strictObject({
  code: z.enum(journalFailureCodes),
  /** With `gap`, the number that is waited for. */
  expected: z.number().int().nullable(),
});
export type JournalFailure = z.infer<typeof journalFailure>;

/** What the journal says of itself when the app starts. */
export const journalState = z.strictObject({
  databaseId: z.string(),
  generation: z.number().int(),
  deviceId: z.string(),
  isNew: z.boolean(),
  lastSeq: z.number().int(),
  lastTxId: z.string().nullable(),
  /** Whether an unfinished end was set aside, and how many places are damaged. */
  torn: z.boolean(),
  damaged: z.number().int(),
  space: spaceState,
});
export type JournalState = z.infer<typeof journalState>;

/** What the host itself read from its journal; it was checked there, line by line. */
export const journalPage = z.strictObject({
  transactions: z.array(z.custom<RecordedTransaction>((value) => typeof value === 'object' && value !== null)),
  next: z.number().int().nullable(),
  gaps: z.array(z.strictObject({ firstSeq: z.number(), lastSeq: z.number(), reason: z.enum(['damage', 'restart']) })),
});
export type JournalPage = z.infer<typeof journalPage>;

export const snapshotEntry = z.strictObject({
  name: z.string(),
  at: instant,
  seq: z.number().int(),
  generation: z.number().int(),
  bytes: z.number().int(),
  whole: z.boolean(),
});
export type SnapshotEntry = z.infer<typeof snapshotEntry>;
