import { attendanceOf, standingEvents } from '../attendance/presence.ts';
import { isolated } from '../format/bidi.ts';
import { formatDateRange } from '../format/dates.ts';
import { intlTags } from '../format/intl-tag.ts';
import { formatList } from '../format/lists.ts';
import type { Locale } from '../primitives.ts';
import type { Outcome, OutcomeKind } from '../records/outcome.ts';
import type { Attendee } from '../records/people.ts';
import type { Summary } from '../records/summary.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { shortNameOf } from './credit.ts';
import type { Passage } from './document.ts';
import { shownText } from './passage.ts';
import { filledText, type PlaceholderValues } from './placeholders.ts';
import { planSummary } from './plan.ts';

/**
 * What the placeholders of a summary stand for, in one language. Figures count what its readers may see, whichever
 * of it this document tells: a register of commitments may say how many decisions there were.
 */
export function placeholderValues(records: MeetingRecords, summary: Summary, locale: Locale): PlaceholderValues {
  const { meeting, organizations } = records;
  const { groups } = planSummary(records, { ...summary, template: 'takeaways', sections: [] });
  const published = groups.flatMap(({ outcomes }) => outcomes);
  const here = whoCame(records);
  const number = new Intl.NumberFormat(intlTags[locale]);
  const count = (kind: OutcomeKind) => number.format(published.filter((outcome) => outcome.kind === kind).length);
  const represented = new Set(here.flatMap(({ representingOrganizationId: id }) => (id === null ? [] : [id])));
  const hosts = meeting.hostOrganizationIds.flatMap((id) => organizations.find((one) => one.id === id) ?? []);
  const title = shownText(meeting.title, locale).text.trim();
  return {
    meeting: isolated(title === '' ? meeting.acronym : title),
    dates: formatDateRange(meeting.startDate, meeting.endDate, locale),
    city: isolated(meeting.city.trim()),
    venue: isolated(meeting.venue.trim()),
    hosts: hosts.length === 0 ? '' : formatList(hosts.map(shortNameOf), locale),
    attendees: number.format(here.length),
    organizations: number.format(represented.size),
    topics: number.format(topicsOf(records, published)),
    takeaways: count('takeaway'),
    decisions: count('decision'),
    commitments: count('commitment'),
    actions: count('action'),
  };
}

/**
 * An introduction or a closing as it is published. Where a translation is missing, what is filled in speaks the
 * language of the text that stands in for it: no sentence is of two languages.
 */
export function filledPassage(passage: Passage, records: MeetingRecords, summary: Summary): Passage {
  if (!passage.text.includes('{')) return passage;
  return { ...passage, text: filledText(passage.text, placeholderValues(records, summary, passage.lang)) };
}

/** Everybody who was there at some time; before the doors open, everybody who is expected. */
function whoCame({ attendees, presenceEvents }: MeetingRecords): readonly Attendee[] {
  const alive = attendees.filter(({ deletedAt }) => deletedAt === null);
  const came = new Set(
    standingEvents(presenceEvents).flatMap(({ kind, attendeeId }) => (kind === 'check_in' ? [attendeeId] : [])),
  );
  if (came.size > 0) return alive.filter(({ id }) => came.has(id));
  const attendance = attendanceOf(presenceEvents);
  return alive.filter(({ id, partstat }) => partstat !== 'DECLINED' && attendance.get(id)?.state !== 'excused');
}

function topicsOf({ topics }: MeetingRecords, published: readonly Outcome[]): number {
  const used = new Set<string>(published.flatMap(({ topicIds }) => topicIds));
  return topics.filter(({ id, deletedAt }) => deletedAt === null && used.has(id)).length;
}
