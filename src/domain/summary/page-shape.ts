import type { SummaryTemplate } from '../records/summary.ts';

/** Whether a document lies across: its tables have more columns than an upright page has room for. */
export function liesAcross(template: SummaryTemplate): boolean {
  return template === 'decisions' || template === 'commitments' || template === 'run_of_show';
}
