import type { PlannedChange } from '../change.ts';
import type { DeviceId } from '../ids.ts';
import type { Instant } from '../primitives.ts';

/** A row as it is stored, with its stamp. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** A patch that does not fit what is stored. */
export class MisfitError extends Error {
  override readonly name = 'MisfitError';
}

type Stamp = { readonly at: Instant; readonly deviceId: DeviceId };

/**
 * The rows of one table as the changes of one commit leave them; null where it is removed. Committing, recovering and
 * merging all go through here, so that the journal gives back exactly what the database had.
 * Throws MisfitError: a creation of what is there, a patch of what is not.
 */
export function rowsAfter(
  stored: ReadonlyMap<string, StoredRow | null>,
  changes: readonly PlannedChange[],
  { at, deviceId }: Stamp,
): Map<string, StoredRow | null> {
  const after = new Map(stored);
  for (const change of changes) {
    const { entity, entityId } = change;
    const current = after.get(entityId) ?? null;
    if (change.before === null && current !== null) throw new MisfitError(`${entity} ${entityId} is there already`);
    if (change.before !== null && change.after !== null && current === null) {
      throw new MisfitError(`${entity} ${entityId} is not there to be changed by its patch`);
    }
    const stamp = { updatedAt: at, updatedBy: deviceId, ...birthOf(stored.get(entityId), at) };
    after.set(entityId, change.after === null ? null : { ...current, ...change.after, ...stamp });
  }
  return after;
}

/** `rev` counts the commits of a row, however many patches one brings. */
function birthOf(stored: StoredRow | null | undefined, at: Instant): StoredRow {
  const rev = stored?.['rev'];
  return { rev: typeof rev === 'number' ? rev + 1 : 1, createdAt: stored?.['createdAt'] ?? at };
}
