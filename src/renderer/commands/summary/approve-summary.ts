import { creation } from '#domain/change.ts';
import type { Summary } from '#domain/records/summary.ts';
import { nextVersion } from '#domain/summary/approval.ts';
import { summaryLocales, summaryOf } from '#domain/summary/default-summary.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { planSummaryRow, type SummaryKey } from './summary-row.ts';
import { newVersion, textsOf } from './version-rows.ts';

type ApproveSummary = SummaryKey & {
  /** Why it is approved although checks are open; null where none is. */
  readonly reason: string | null;
};

/** Approves a document as it stands, in all its languages: what it says is kept as a version. */
export const approveSummary = command(async ({ reason, ...key }: ApproveSummary, context) => {
  const { meetingId, template } = key;
  const records = await readMeetingRecords(context.db, meetingId);
  if (records === null) throw new Error(`There is no meeting ${meetingId} to approve a document of`);
  const versions = await rowsOf(context.db, 'versions', meetingId);
  const before = summaryOf(records, template);
  const { summary, changes } = await planSummaryRow(key, { state: 'approved' }, context);
  const version = newVersion(
    {
      summary,
      version: nextVersion(before, versions),
      cause: 'approval',
      reason,
      texts: textsOf(records, summary, summaryLocales(records.meeting)),
      versions,
    },
    context,
  );
  return { meetingId, changes: [...changes, creation('versions', version)], output: { version: version.version } };
});

/** Says how far a document is, by hand. What was approved is only ever said with `summary.approve`. */
export const setSummaryState = command(
  async ({ state, ...key }: SummaryKey & { readonly state: Exclude<Summary['state'], 'approved'> }, context) => {
    const { changes } = await planSummaryRow(key, { state }, context);
    return { meetingId: key.meetingId, changes, output: null };
  },
);
