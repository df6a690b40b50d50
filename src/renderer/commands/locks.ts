import type { PlannedChange } from '#domain/change.ts';
import { isLockable, lockOf, standing } from '#domain/closing/locked-change.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Closing } from '#domain/records/follow-up.ts';
import type { Database } from '#renderer/data/schema.ts';

/** A change of a record that is final. It is told in a dialog that offers to reopen it; nothing was written. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  readonly closing: Closing;

  constructor(closing: Closing) {
    super('The record is final');
    this.closing = closing;
  }
}

/**
 * What other laptops wrote comes in even where the record is final here. What belongs to no meeting is not asked
 * either: meetings that come in whole, and copies that a person restores or opens.
 */
const exempt: ReadonlySet<string> = new Set(['pack.merge', 'conflict.resolve']);

type Step = {
  readonly command: string;
  readonly meetingId: MeetingId | null;
  readonly changes: readonly PlannedChange[];
};

type Guard = { readonly db: Database; readonly onLocked?: (closing: Closing) => void };

/** Throws LockedError where one of the changes is forbidden. */
export async function refuseLocked({ db, onLocked }: Guard, { command, meetingId, changes }: Step): Promise<void> {
  if (meetingId === null || exempt.has(command)) return;
  const lockable = changes.filter(isLockable);
  if (lockable.length === 0) return;
  const closings = standing(await db.closings.where('meetingId').equals(meetingId).toArray());
  if (closings.length === 0) return;
  const current = await rowsNow(db, lockable);
  for (const change of lockable) {
    const closing = lockOf(change, current.get(change.entityId) ?? null, closings);
    if (closing === null) continue;
    onLocked?.(closing);
    throw new LockedError(closing);
  }
}

/** The rows as stored, by id: one read a table, since an import changes thousands. */
async function rowsNow(db: Database, changes: readonly PlannedChange[]): Promise<ReadonlyMap<string, object>> {
  const ids = new Map<string, string[]>();
  for (const { entity, entityId } of changes) {
    const list = ids.get(entity);
    if (list === undefined) ids.set(entity, [entityId]);
    else list.push(entityId);
  }
  const found = await Promise.all([...ids].map(([entity, list]) => db.table(entity).bulkGet(list)));
  const rows = found.flat().filter((row): row is { readonly id: string } => row !== undefined);
  return new Map(rows.map((row) => [row.id, row]));
}
