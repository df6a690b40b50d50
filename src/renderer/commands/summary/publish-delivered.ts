import { edition, type PlannedChange } from '#domain/change.ts';
import type { Artifact, OutboxEntry } from '#domain/records/summary.ts';
import { versionsOf } from '#domain/summary/approval.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import type { CommandContext } from '../command.ts';

/**
 * A document whose approved version has arrived everywhere it was sent to is published: nobody has to say so. It goes
 * into the commit of the last delivery. `delivered` is that entry as it is about to be written.
 */
export async function publishDelivered(delivered: OutboxEntry, { db }: CommandContext): Promise<PlannedChange[]> {
  if (delivered.state !== 'delivered') return [];
  const artifact = await db.artifacts.get(delivered.artifactId);
  const summary = artifact === undefined ? undefined : await db.summaries.get(artifact.summaryId);
  if (artifact === undefined || summary === undefined || summary.deletedAt !== null) return [];
  if (summary.state !== 'approved') return [];
  const versions = await rowsOf(db, 'versions', summary.meetingId);
  const sent = versionsOf(versions, summary.template).find(
    ({ cause, version }) => cause === 'export' && version === artifact.summaryVersion,
  );
  if (sent?.state !== 'approved') return [];
  const open = (await deliveriesOf(artifact, db)).filter(
    ({ id, state }) => id !== delivered.id && state !== 'delivered',
  );
  const change = open.length === 0 ? edition('summaries', summary, { state: 'published' }) : null;
  return change === null ? [] : [change];
}

/** What is to go out of one version of a document. */
async function deliveriesOf({ meetingId, summaryId, summaryVersion }: Artifact, db: CommandContext['db']) {
  const artifacts = await rowsOf(db, 'artifacts', meetingId);
  const ofVersion = artifacts.filter((one) => one.summaryId === summaryId && one.summaryVersion === summaryVersion);
  const ids = new Set(ofVersion.map(({ id }) => id));
  return (await rowsOf(db, 'outbox', meetingId)).filter(({ artifactId }) => ids.has(artifactId));
}
