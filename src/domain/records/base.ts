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

/** The fields of the record alone: a stored row carries its stamp along. */
export function withoutStamp<T extends object>(row: T): Omit<T, keyof RowStamp> {
  const { rev: _rev, createdAt: _made, updatedAt: _changed, updatedBy: _by, ...record } = row as T & RowStamp;
  return record;
}
