import type { PlannedChange } from '../change.ts';
import type { Fields } from './field-path.ts';

/** `whole`: the changes begin with its making, so every field is known. */
export type FoldedRecord = { readonly whole: boolean; readonly fields: Fields | null };

/**
 * A record as a run of its changes leaves it, in the order they were made; null where it was not there then.
 * Where the changes don't reach back to its making, only the fields they wrote are known.
 */
export function foldChanges(changes: readonly PlannedChange[]): FoldedRecord {
  return changes.reduce<FoldedRecord>(
    (record, { before, after }) => ({
      whole: record.whole || (before === null && after !== null),
      fields: after === null ? null : { ...(before === null ? null : record.fields), ...after },
    }),
    { whole: false, fields: null },
  );
}
