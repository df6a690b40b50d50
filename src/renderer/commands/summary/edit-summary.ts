import type { MeetingId } from '#domain/ids.ts';
import type { Summary } from '#domain/records/summary.ts';
import { command } from '../command.ts';
import { planSummaryRow } from './summary-row.ts';

type EditSummary = {
  readonly meetingId: MeetingId;
  readonly fields: Partial<Pick<Summary, 'grouping' | 'audience' | 'attribution' | 'intro' | 'closing'>>;
};

/** Changes how a summary is composed. */
export const editSummary = command(async ({ meetingId, fields }: EditSummary, context) => {
  const { changes } = await planSummaryRow(meetingId, fields, context);
  return { meetingId, changes, output: null };
});
