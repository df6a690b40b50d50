import { type PlannedChange, creation } from '../change.ts';
import { type DestinationId, type OutboxEntryId, asId } from '../ids.ts';
import type { Instant } from '../primitives.ts';
import type { Artifact, OutboxEntry } from '../records/summary.ts';
import { idempotencyKeyOf } from './key.ts';

export type Enqueue = {
  readonly artifacts: readonly Artifact[];
  readonly destinationIds: readonly DestinationId[];
  /** The entries there are, delivered ones too. */
  readonly existing: readonly OutboxEntry[];
  readonly now: Instant;
  readonly newId: () => string;
};

/**
 * The entries that bring each file to each destination: one row each, in the commit that makes the files. What is
 * already on its way, or there, is not queued again.
 */
export function outboxChanges({ artifacts, destinationIds, existing, now, newId }: Enqueue): PlannedChange[] {
  const known = new Set(existing.filter((entry) => entry.deletedAt === null).map((entry) => entry.idempotencyKey));
  return artifacts.flatMap((artifact) =>
    [...new Set(destinationIds)].flatMap((destinationId) => {
      const idempotencyKey = idempotencyKeyOf({ ...artifact, destinationId });
      if (known.has(idempotencyKey)) return [];
      known.add(idempotencyKey);
      return [creation('outbox', newEntry({ artifact, destinationId, idempotencyKey, now, newId }))];
    }),
  );
}

type NewEntry = Pick<Enqueue, 'now' | 'newId'> &
  Pick<OutboxEntry, 'destinationId' | 'idempotencyKey'> & { readonly artifact: Artifact };

function newEntry({ artifact, destinationId, idempotencyKey, now, newId }: NewEntry): OutboxEntry {
  return {
    id: asId<OutboxEntryId>(newId()),
    meetingId: artifact.meetingId,
    artifactId: artifact.id,
    destinationId,
    idempotencyKey,
    state: 'queued',
    attempts: 0,
    queuedAt: now,
    sentAt: null,
    nextAttemptAt: null,
    error: null,
    receipt: null,
    deletedAt: null,
  };
}
