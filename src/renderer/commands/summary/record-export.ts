import { creation } from '#domain/change.ts';
import { type ArtifactId, type DestinationId, type MeetingId, asId } from '#domain/ids.ts';
import { outboxChanges } from '#domain/outbox/enqueue.ts';
import type { Artifact } from '#domain/records/summary.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { autoCommand } from '../command.ts';
import { planSummaryRow } from './summary-row.ts';

/** A file whose bytes are already in the artifact store. */
export type StoredFile = Pick<Artifact, 'locale' | 'format' | 'fileName' | 'bytes' | 'sha256' | 'missing' | 'stale'>;

type RecordExport = {
  readonly meetingId: MeetingId;
  /** The version in the names of the files. */
  readonly version: number;
  readonly files: readonly StoredFile[];
  readonly destinationIds: readonly DestinationId[];
};

/**
 * Records the files of one export and what is to be sent where: all of it in one commit. Nobody undoes it: files that
 * may be with somebody already stay on record, and their version is never given to other bytes.
 */
export const recordExport = autoCommand(async (input: RecordExport, context) => {
  const { meetingId, version, files, destinationIds } = input;
  const { summary, changes } = await planSummaryRow(meetingId, { version }, context);
  const artifacts = files.map((file): Artifact => ({
    id: asId<ArtifactId>(context.newId()),
    meetingId,
    summaryId: summary.id,
    summaryVersion: version,
    ...file,
    deletedAt: null,
  }));
  const existing = await rowsOf(context.db, 'outbox', meetingId);
  const queued = outboxChanges({ artifacts, destinationIds, existing, now: context.now(), newId: context.newId });
  return {
    meetingId,
    changes: [...changes, ...artifacts.map((artifact) => creation('artifacts', artifact)), ...queued],
    output: { artifactIds: artifacts.map(({ id }) => id), queued: queued.length },
  };
});
