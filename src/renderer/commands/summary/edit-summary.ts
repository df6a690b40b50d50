import type { Summary } from '#domain/records/summary.ts';
import { command } from '../command.ts';
import { planSummaryRow, type SummaryKey } from './summary-row.ts';

type EditSummary = SummaryKey & {
  readonly fields: Partial<
    Pick<Summary, 'grouping' | 'audience' | 'attribution' | 'intro' | 'closing'> & {
      readonly sections: NonNullable<Summary['sections']>;
    }
  >;
};

/** Changes how a summary is composed. */
export const editSummary = command(async ({ fields, ...key }: EditSummary, context) => {
  const { changes } = await planSummaryRow(key, fields, context);
  return { meetingId: key.meetingId, changes, output: null };
});
