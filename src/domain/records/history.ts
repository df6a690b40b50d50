import type { Change, Transaction } from '../change.ts';
import type { DeviceId, Id, MeetingId, TransactionId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { SoftDelete } from './base.ts';
import type { EntityName } from './tables.ts';

export type ConflictId = Id<'conflicts'>;

/** What one laptop last wrote into a field that another one changed too. */
export type ConflictSide = {
  /** The value as JSON has it. */
  readonly value: unknown;
  readonly txId: TransactionId;
  readonly deviceId: DeviceId;
  readonly at: Instant;
};

/** One field that two laptops changed without knowing of each other. Both texts are kept until somebody decides. */
export type Conflict = SoftDelete & {
  /** Made of the record, the path and both transactions, so that each laptop makes the same one. */
  readonly id: ConflictId;
  readonly meetingId: MeetingId | null;
  readonly entity: EntityName;
  readonly entityId: string;
  /** `roomId`, or `text.values.fr` inside of a text in several languages. */
  readonly path: string;
  /** Sorted by txId. */
  readonly sides: readonly [ConflictSide, ConflictSide];
  readonly state: 'open' | 'resolved';
  readonly resolution: {
    readonly kept: 'first' | 'second' | 'other';
    readonly at: Instant;
    readonly deviceId: DeviceId;
  } | null;
};

/** A transaction of another laptop that came in with a pack: it is part of the history, and never comes in again. */
export type Adopted = {
  /** The id of the transaction. */
  readonly id: TransactionId;
  readonly meetingId: MeetingId | null;
  readonly transaction: Transaction;
  readonly changes: readonly Change[];
  /** What it touched: the index of the history. */
  readonly entityIds: readonly string[];
};
