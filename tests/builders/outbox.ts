import {
  type ArtifactId,
  type DestinationId,
  type MeetingId,
  type OutboxEntryId,
  type SummaryId,
  asId,
} from '#domain/ids.ts';
import { idempotencyKeyOf } from '#domain/outbox/key.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Artifact, Destination, OutboxEntry } from '#domain/records/summary.ts';

/** The hash of the file every entry is about unless told. */
export const takeawaysHash = '4be107d9a63c52f89e10cc47d2b58f3a71e60b9435ade8c26f1790bd24a8c35e';

/** An entry just put into the outbox at 17:34:06 of the meeting's day. */
export function outboxEntry(fields: Partial<OutboxEntry> = {}): OutboxEntry {
  const destinationId = fields.destinationId ?? asId<DestinationId>('nextcloud');
  const fileName = 'montevideo-2023_takeaways_es_v1.pdf';
  return {
    id: asId<OutboxEntryId>('entry-1'),
    meetingId: asId<MeetingId>('montevideo'),
    artifactId: asId<ArtifactId>('artifact-1'),
    destinationId,
    idempotencyKey: idempotencyKeyOf({ sha256: takeawaysHash, destinationId, fileName }),
    state: 'queued',
    attempts: 0,
    queuedAt: '2023-02-08T20:34:06.000Z' as Instant,
    sentAt: null,
    nextAttemptAt: null,
    error: null,
    receipt: null,
    deletedAt: null,
    ...fields,
  };
}

/** An exported file. */
export function artifact(fields: Partial<Artifact> = {}): Artifact {
  return {
    id: asId<ArtifactId>('artifact-1'),
    meetingId: asId<MeetingId>('montevideo'),
    summaryId: asId<SummaryId>('summary'),
    summaryVersion: 1,
    locale: 'es',
    format: 'pdf',
    fileName: 'montevideo-2023_takeaways_es_v1.pdf',
    bytes: 218_000,
    sha256: takeawaysHash,
    missing: 0,
    stale: 0,
    deletedAt: null,
    ...fields,
  };
}

/** A WebDAV destination. */
export function destination(fields: Partial<Destination> = {}): Destination {
  return {
    id: asId<DestinationId>('nextcloud'),
    kind: 'webdav',
    name: 'Nextcloud LAC',
    url: 'https://nube.ejemplo.org/actas/',
    user: 'relatoria',
    deletedAt: null,
    ...fields,
  };
}
