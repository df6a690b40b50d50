import type { Change } from '../change.ts';
import type { Instant } from '../primitives.ts';
import type { DeliveryFailureCode, OutboxEntry } from '../records/summary.ts';

export type FailedAttempt = { readonly at: Instant; readonly code: DeliveryFailureCode };

/** The attempts that did not end in a delivery, oldest first, read from the change log of one entry. */
export function failedAttempts(changes: readonly Change[]): FailedAttempt[] {
  const ordered = [...changes].sort((a, b) => a.seq - b.seq);
  return ordered.flatMap((change) => {
    if (change.entity !== 'outbox') return [];
    const after = change.after as Partial<OutboxEntry> | null;
    return after?.error ? [{ at: after.error.at, code: after.error.code }] : [];
  });
}
