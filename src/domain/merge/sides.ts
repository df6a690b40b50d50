import type { PlannedChange, Transaction } from '../change.ts';
import type { Adopted, Conflict } from '../records/history.ts';
import type { EntityName, Row } from '../records/tables.ts';

/** The command of a transaction that only brings in what others wrote. It is a relay, never somebody's edit. */
export const mergeCommand = 'pack.merge';

/** A transaction as its author committed it: on this laptop, or on another one and adopted since. */
export type Original = {
  readonly transaction: Omit<Transaction, 'firstSeq' | 'lastSeq'>;
  readonly changes: readonly PlannedChange[];
};

/** What one laptop, or a pack made on it, knows. */
export type MergeSide = {
  readonly originals: readonly Original[];
  readonly rows: { readonly [E in EntityName]?: readonly Row<E>[] };
  readonly conflicts: readonly Conflict[];
};

/** What the import of a pack will do to this laptop. */
export type MergePlan = {
  /** Creations and patches of records, what others name first; removals last. */
  readonly changes: readonly PlannedChange[];
  /** Conflicts found now or brought by the pack. */
  readonly conflicts: readonly Conflict[];
  /** Conflicts known here whose state the pack changes, as they stood and as they stand afterwards. */
  readonly settled: readonly { readonly before: Conflict; readonly after: Conflict }[];
  readonly adopted: readonly Adopted[];
  readonly summary: MergeSummary;
};

export type MergeSummary = {
  readonly created: number;
  readonly updated: number;
  readonly removed: number;
  readonly conflicts: number;
  /** Records of the pack that stay as they are. */
  readonly unchanged: number;
};
