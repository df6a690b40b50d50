import type { Change, Transaction } from '../change.ts';
import type { DeviceId, Id, MeetingId, TransactionId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { SoftDelete } from './base.ts';
import type { EntityName } from './tables.ts';

export type ConflictId = Id<'conflicts'>;
export type AdoptedId = Id<'adopted'>;

/** What one side wrote into the field, and who did it. */
export type ConflictSide = {
  /**
   * The value of the field as JSON. A `LocalizedValue` or null where the path names a language; all fields that
   * belong to the kind where the path is `kind`; null is "not deleted" where it is `deletedAt`.
   */
  readonly value: unknown;
  readonly txId: TransactionId;
  readonly deviceId: DeviceId;
  readonly at: Instant;
};

export type Resolution = {
  readonly kept: 'first' | 'second' | 'other';
  readonly at: Instant;
  readonly deviceId: DeviceId;
};

/** One field that two laptops changed without knowing of each other. Both values stay here until a person decides. */
export type Conflict = SoftDelete & {
  /** Made of all that makes it the same conflict, so that both laptops find the same one. */
  readonly id: ConflictId;
  /** Null for people and organizations, which belong to every meeting. */
  readonly meetingId: MeetingId | null;
  readonly entity: EntityName;
  readonly entityId: string;
  /** `venue`, `text.values.fr`, `decision.status`, `deletedAt`, `kind`. */
  readonly path: string;
  /** In the order of their transaction ids. */
  readonly sides: readonly [ConflictSide, ConflictSide];
  readonly state: 'open' | 'resolved';
  readonly resolution: Resolution | null;
};

/** A transaction made on another laptop that came in with a pack; kept, so that it is known from then on. */
export type Adopted = {
  /** The id of the transaction. */
  readonly id: AdoptedId;
  readonly meetingId: MeetingId | null;
  /** Numbered from 1: the numbers of the other laptop mean nothing here. */
  readonly transaction: Transaction;
  readonly changes: readonly Change[];
  /** What it touched: the index of the history. */
  readonly entityIds: readonly string[];
};
