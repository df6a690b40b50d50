import { edition } from '#domain/change.ts';
import type { DestinationId, MeetingId } from '#domain/ids.ts';
import { next } from '#domain/outbox/next.ts';
import { isCredentialFailure } from '#domain/outbox/treatment.ts';
import type { OutboxEntry } from '#domain/records/summary.ts';
import { isAlive } from '#renderer/data/rows.ts';
import { autoCommand } from '../command.ts';

export type RetryAll = {
  /** Null for every meeting. */
  readonly meetingId: MeetingId | null;
  /** Null for every destination. */
  readonly destinationId: DestinationId | null;
  /** `password`: only what waits for one. `all`: whatever waits or failed; not what a person paused or must decide. */
  readonly which: 'all' | 'password';
};

/** Tries again now what waits, without waiting for its time. Gives the number of entries. */
export const retryAll = autoCommand(async ({ meetingId, destinationId, which }: RetryAll, { db, now }) => {
  const entries = await db.outbox.where('state').anyOf(['queued', 'failed', 'paused']).toArray();
  const chosen = entries.filter(
    (entry) =>
      isAlive(entry) &&
      (meetingId === null || entry.meetingId === meetingId) &&
      (destinationId === null || entry.destinationId === destinationId) &&
      isMeant(entry, which),
  );
  const moment = { now: now(), jitter: 0 };
  const changes = chosen.map((entry) => edition('outbox', entry, next(entry, { kind: 'retry' }, moment)));
  return { meetingId, changes: changes.filter((change) => change !== null), output: { count: chosen.length } };
});

function isMeant({ error }: OutboxEntry, which: RetryAll['which']): boolean {
  if (error === null) return false;
  return which === 'all' || isCredentialFailure(error.code);
}
