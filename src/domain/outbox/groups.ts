import type { Destination, OutboxEntry } from '../records/summary.ts';
import { destinationsWithoutPassword } from './due.ts';
import { isNetworkFailure } from './treatment.ts';

export const outboxGroups = ['attention', 'pending', 'delivered'] as const;
export type OutboxGroup = (typeof outboxGroups)[number];

/** Where an entry stands in the list. What a person paused is pending; what paused itself wants a person. */
export function groupOf({ state, error }: Pick<OutboxEntry, 'state' | 'error'>): OutboxGroup {
  if (state === 'delivered') return 'delivered';
  if (state === 'failed' || state === 'conflict') return 'attention';
  return state === 'paused' && error !== null ? 'attention' : 'pending';
}

export type DestinationStatus =
  | { readonly kind: 'password' | 'idle' }
  | { readonly kind: 'sending' | 'attention' | 'network' | 'waiting' | 'paused' | 'delivered'; readonly count: number };

/** The one thing to know about a destination, from its entries of every meeting. */
export function destinationStatus(
  destination: Pick<Destination, 'id'>,
  entries: readonly OutboxEntry[],
): DestinationStatus {
  const own = entries.filter((entry) => entry.destinationId === destination.id && entry.deletedAt === null);
  if (destinationsWithoutPassword(own).size > 0) return { kind: 'password' };
  const count = (matches: (entry: OutboxEntry) => boolean) => own.filter(matches).length;
  const counted = [
    ['sending', count(({ state }) => state === 'sending' || state === 'verifying')],
    ['attention', count((entry) => groupOf(entry) === 'attention')],
    ['network', count(({ state, error }) => state === 'queued' && error !== null && isNetworkFailure(error.code))],
    ['waiting', count(({ state }) => state === 'queued')],
    ['paused', count(({ state }) => state === 'paused')],
    ['delivered', count(({ state }) => state === 'delivered')],
  ] as const;
  const [kind, number] = counted.find(([, many]) => many > 0) ?? ['idle', 0];
  return kind === 'idle' ? { kind } : { kind, count: number };
}
