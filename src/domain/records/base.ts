import type { DeviceId } from '../ids.ts';
import type { Instant } from '../primitives.ts';

/** What every row carries. `rev` counts commits of the row; `commit` is the only one to set these. */
export type RowStamp = {
  readonly rev: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly updatedBy: DeviceId;
};

/** Rows are deleted softly: history, undo and the trash need them. */
export type SoftDelete = { readonly deletedAt: Instant | null };
