import type { PlannedChange } from '../change.ts';
import type { Fields } from './field-path.ts';

/** `whole`: the changes begin with its making, so every field is known. */
export type FoldedRecord = { readonly whole: boolean; readonly fields: Fields | null };

/**
 * A record as a run of its changes leaves it, in the order they were made; null where it was not there then.
 * Where the changes don't reach back to its making, only the fields they wrote are known.
 */
export function foldChanges(changes: readonly PlannedChange[]): FoldedRecord {
  let fields: Fields | null = null;
  let whole = false;
  for (const change of changes) {
    const { before, after }: { readonly before: Fields | null; readonly after: Fields | null } = change;
    if (after === null) fields = null;
    else fields = before === null ? after : { ...(fields ?? {}), ...after };
    if (before === null && after !== null) whole = true;
  }
  return { whole, fields };
}
