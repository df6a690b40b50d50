import { type ExportFormat, type SummaryTemplate, documentFormats, exportFormats } from '../records/summary.ts';

/**
 * The formats a template can be had in. Running text is no table, and only what has days in it is a calendar.
 */
export function formatsOf(template: SummaryTemplate): readonly ExportFormat[] {
  return offered[template];
}

/** The formats in which a document can have two languages side by side. */
export const bilingualFormats = documentFormats.filter((format) => format !== 'md');
export type BilingualFormat = (typeof bilingualFormats)[number];

export function isBilingualFormat(format: ExportFormat): format is BilingualFormat {
  return (bilingualFormats as readonly ExportFormat[]).includes(format);
}

const without = (...left: readonly ExportFormat[]): readonly ExportFormat[] =>
  exportFormats.filter((format) => !left.includes(format));

const offered: Readonly<Record<SummaryTemplate, readonly ExportFormat[]>> = {
  takeaways: exportFormats,
  minutes: without('csv', 'xlsx'),
  decisions: without('ics'),
  commitments: exportFormats,
  attendance: without('ics'),
  run_of_show: exportFormats,
};
