import { changesTowards } from '#domain/history/compare-images.ts';
import type { StoredRow } from '#domain/recovery/rows-after.ts';
import { command } from '../command.ts';
import { rowsNow } from './rows-now.ts';

type RestoreSnapshot = {
  /** The rows of the copy, table by table. */
  readonly tables: Readonly<Record<string, readonly StoredRow[]>>;
};

/** Everything as it was in a copy, as one step that undo takes back. Nothing of the history since is lost. */
export const restoreSnapshot = command(async ({ tables }: RestoreSnapshot, { db }) => ({
  meetingId: null,
  changes: changesTowards(tables, await rowsNow(db)),
  output: null,
}));
