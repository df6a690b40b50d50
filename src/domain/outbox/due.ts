import type { DestinationId, OutboxEntryId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { OutboxEntry } from '../records/summary.ts';
import { longestWaitSeconds } from './backoff.ts';
import { isCredentialFailure } from './treatment.ts';

/** How many entries may be under way at once. */
export const mostUnderWay = { overall: 4, perDestination: 2 } as const;

export type Situation = {
  readonly now: Instant;
  /** Entries being worked on right now. */
  readonly underWay: ReadonlySet<OutboxEntryId>;
  /** The destinations that exist. */
  readonly destinationIds: ReadonlySet<DestinationId>;
};

/**
 * The entries to begin now, the oldest first. One that waits or failed holds back no other; only a missing password
 * holds back its own destination, so that a server isn't asked again and again with a password it refused.
 */
export function dueEntries(entries: readonly OutboxEntry[], situation: Situation): OutboxEntry[] {
  const { underWay, destinationIds } = situation;
  const held = destinationsWithoutPassword(entries);
  const busy = new Map<DestinationId, number>();
  for (const entry of entries) {
    if (underWay.has(entry.id)) busy.set(entry.destinationId, (busy.get(entry.destinationId) ?? 0) + 1);
  }
  let free = mostUnderWay.overall - underWay.size;
  const due: OutboxEntry[] = [];
  for (const entry of [...entries].sort(byAge)) {
    const count = busy.get(entry.destinationId) ?? 0;
    if (free <= 0) break;
    if (underWay.has(entry.id) || held.has(entry.destinationId) || !destinationIds.has(entry.destinationId)) continue;
    if (!isReady(entry, situation.now) || count >= mostUnderWay.perDestination) continue;
    busy.set(entry.destinationId, count + 1);
    free -= 1;
    due.push(entry);
  }
  return due;
}

/** When the next waiting entry becomes due, or null where none waits. */
export function nextDueAt(entries: readonly OutboxEntry[]): Instant | null {
  const waiting = entries.filter((entry) => entry.state === 'queued' && entry.deletedAt === null);
  const times = waiting.flatMap((entry) => (entry.nextAttemptAt === null ? [] : [entry.nextAttemptAt]));
  return times.sort()[0] ?? null;
}

/** The destinations that wait for a password. */
export function destinationsWithoutPassword(entries: readonly OutboxEntry[]): ReadonlySet<DestinationId> {
  const waiting = entries.filter(
    ({ state, error, deletedAt }) =>
      deletedAt === null && state === 'paused' && error !== null && isCredentialFailure(error.code),
  );
  return new Set(waiting.map((entry) => entry.destinationId));
}

/** `verifying` with nobody at it was interrupted. A time further off than any pause comes from a clock set back. */
function isReady(entry: OutboxEntry, now: Instant): boolean {
  if (entry.deletedAt !== null) return false;
  if (entry.state === 'verifying') return true;
  if (entry.state !== 'queued') return false;
  if (entry.nextAttemptAt === null) return true;
  const milliseconds = Date.parse(entry.nextAttemptAt) - Date.parse(now);
  return milliseconds <= 0 || milliseconds > longestWaitSeconds * 1000;
}

function byAge(a: OutboxEntry, b: OutboxEntry): number {
  if (a.queuedAt !== b.queuedAt) return a.queuedAt < b.queuedAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
