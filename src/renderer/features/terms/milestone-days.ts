import type { Milestone } from '#domain/records/outcome.ts';
import type { Formats } from '#renderer/i18n/use-format.ts';

/** "2–6 Oct 2023", in the order of the language. */
export function milestoneDays({ date, endDate }: Milestone, format: Formats): string {
  return endDate === null || endDate <= date ? format.dayMonthYear(date) : format.dayRange(date, endDate);
}
