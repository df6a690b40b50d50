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

/** What other laptops wrote, and what a person restores whole, comes in even where the record is final here. */
const exempt: ReadonlySet<string> = new Set(['pack.merge', 'conflict.resolve', 'snapshot.restore']);

type Step = {
  readonly command: string;
  readonly meetingId: MeetingId | null;
  readonly changes: readonly PlannedChange[];
};

type Guard = { readonly db: Database; readonly onLocked?: (closing: Closing) => void };

/** Throws LockedError where one of the changes is forbidden. */
export async function refuseLocked({ db, onLocked }: Guard, { command, meetingId, changes }: Step): Promise<void> {
  if (meetingId === null || exempt.has(command) || !changes.some(isLockable)) return;
  const closings = standing(await db.closings.where('meetingId').equals(meetingId).toArray());
  if (closings.length === 0) return;
  for (const change of changes.filter(isLockable)) {
    const current = ((await db.table(change.entity).get(change.entityId)) as object | undefined) ?? null;
    const closing = lockOf(change, current, closings);
    if (closing === null) continue;
    onLocked?.(closing);
    throw new LockedError(closing);
  }
}
