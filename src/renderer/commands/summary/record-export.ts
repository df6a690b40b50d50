import { creation } from '#domain/change.ts';
import { type ArtifactId, type DestinationId, asId } from '#domain/ids.ts';
import { outboxChanges } from '#domain/outbox/enqueue.ts';
import type { Artifact } from '#domain/records/summary.ts';
import type { Version } from '#domain/records/version.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { autoCommand } from '../command.ts';
import { planSummaryRow, type SummaryKey } from './summary-row.ts';
import { newVersion } from './version-rows.ts';

/** A file whose bytes are already in the artifact store. */
export type StoredFile = Pick<
  Artifact,
  'locale' | 'second' | 'format' | 'fileName' | 'bytes' | 'sha256' | 'missing' | 'stale'
>;

type RecordExport = SummaryKey & {
  /** The version in the names of the files. */
  readonly version: number;
  readonly files: readonly StoredFile[];
  readonly destinationIds: readonly DestinationId[];
  /** What the document said in the languages of the files. */
  readonly texts: Version['texts'];
  /** Why it left although checks were open; null where none was. */
  readonly reason: string | null;
};

/**
 * Records the files of one export and what is to be sent where: all of it in one commit. Nobody undoes it: files that
 * may be with somebody already stay on record, and their version is never given to other bytes.
 */
export const recordExport = autoCommand(async (input: RecordExport, context) => {
  const { meetingId, template, version, files, destinationIds, texts, reason } = input;
  const key: SummaryKey = { meetingId, ...(template === undefined ? {} : { template }) };
  const { summary, changes } = await planSummaryRow(key, { version }, context);
  const versions = await rowsOf(context.db, 'versions', meetingId);
  const said = newVersion({ summary, version, cause: 'export', reason, texts, versions }, context);
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
    changes: [
      ...changes,
      creation('versions', said),
      ...artifacts.map((artifact) => creation('artifacts', artifact)),
      ...queued,
    ],
    output: { artifactIds: artifacts.map(({ id }) => id), queued: queued.length },
  };
});
