import type { Locale, PlainDate, TimeZone, Visibility } from '../primitives.ts';
import type { AttributionRule, Meeting } from '../records/meeting.ts';
import type { SummaryTemplate } from '../records/summary.ts';
import { directoryOf } from '../summary/credit.ts';
import type { Passage } from '../summary/document.ts';
import { toPassage } from '../summary/passage.ts';
import type { DataInput } from './entries.ts';

/** What a document tells of its meeting, and by which rules it was made. */
export type MeetingFacts = {
  readonly shortName: string;
  readonly title: Passage;
  readonly startDate: PlainDate;
  readonly endDate: PlainDate;
  readonly timeZone: TimeZone;
  readonly city: string;
  readonly venue: string;
  readonly mode: Meeting['mode'];
  readonly hosts: readonly string[];
  readonly template: SummaryTemplate;
  readonly audience: Visibility;
  readonly attribution: AttributionRule;
  readonly language: Locale;
  readonly sourceLanguage: Locale;
};

export function meetingFacts({ records, summary, locale }: DataInput): MeetingFacts {
  const { meeting } = records;
  const { organizations } = directoryOf(records);
  const { acronym, startDate, endDate, timeZone, city, venue, mode } = meeting;
  const title = toPassage(meeting.title, { entity: 'meetings', entityId: meeting.id, field: 'title' }, locale);
  return {
    shortName: acronym,
    title: title.text.trim() === '' ? { ...title, text: acronym, lang: locale, status: 'ok' } : title,
    startDate,
    endDate,
    timeZone,
    city,
    venue,
    mode,
    hosts: meeting.hostOrganizationIds.flatMap((id) => {
      const host = organizations.get(id);
      return host === undefined ? [] : [host.acronym.trim() || host.name];
    }),
    template: summary.template,
    audience: summary.audience,
    attribution: summary.attribution,
    language: locale,
    sourceLanguage: meeting.sourceLocale,
  };
}
