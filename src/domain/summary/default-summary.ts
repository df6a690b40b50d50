import { asId, type SummaryId } from '../ids.ts';
import { locales, type Locale } from '../primitives.ts';
import type { Meeting } from '../records/meeting.ts';
import { summaryTemplates, type Summary, type SummaryTemplate } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';

/** Stands for the id of a summary that nobody edited or exported yet. It is never written. */
export const unwrittenSummaryId = asId<SummaryId>('unwritten');

/** The same for each template, so that a text nobody wrote yet is known to be of one. */
export function unwrittenIdOf(template: SummaryTemplate): SummaryId {
  return template === 'takeaways' ? unwrittenSummaryId : asId<SummaryId>(`${unwrittenSummaryId}-${template}`);
}

/** The template an id stands for that is never written; null for the id of a row. */
export function unwrittenTemplate(id: string): SummaryTemplate | null {
  return summaryTemplates.find((template) => unwrittenIdOf(template) === id) ?? null;
}

/** The summary of a meeting before anybody touched it: by topic, for the audience and rule of the meeting. */
export function defaultSummary(
  meeting: Meeting,
  template: SummaryTemplate = 'takeaways',
  id: SummaryId = unwrittenIdOf(template),
): Summary {
  return {
    id,
    meetingId: meeting.id,
    template,
    grouping: 'topic',
    audience: meeting.defaultVisibility,
    attribution: meeting.attributionRule,
    intro: null,
    closing: null,
    state: 'draft',
    version: 0,
    deletedAt: null,
  };
}

/**
 * The summary of a meeting by one template. Two laptops may each have made one before they met: the older id counts
 * on both.
 */
export function summaryOf(
  { meeting, summaries }: Pick<MeetingRecords, 'meeting' | 'summaries'>,
  template: SummaryTemplate = 'takeaways',
): Summary {
  const alive = summaries.filter((summary) => summary.deletedAt === null && summary.template === template);
  return alive.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0] ?? defaultSummary(meeting, template);
}

/** The languages a meeting publishes in: the source first, the others in the order of the meeting. */
export function summaryLocales(meeting: Meeting): Locale[] {
  const wanted = meeting.workingLocales.length === 0 ? locales : meeting.workingLocales;
  return [...new Set([meeting.sourceLocale, ...wanted])];
}
