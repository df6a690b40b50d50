import type { Meeting } from '../records/meeting.ts';
import type { Milestone } from '../records/outcome.ts';
import { directoryOf } from '../summary/credit.ts';
import { type DetailContext, detailOf } from '../summary/detail.ts';
import type { Calendar, CalendarEntry, DayEvent, TimedEvent } from './calendar.ts';
import { type DataInput, type PublishedEntry, type PublishedMilestone, lastDayOf, milestonesIn } from './entries.ts';
import { meetingFacts } from './meeting-facts.ts';
import { type PublishedSession, publishedSessions } from './sessions.ts';

/** The days of a document: its sessions in the run of show, else what is due and the milestones it is due before. */
export function calendarOf(entries: readonly PublishedEntry[], input: DataInput): Calendar {
  const { title, timeZone } = meetingFacts(input);
  const isSchedule = input.summary.template === 'run_of_show';
  return {
    locale: input.locale,
    title: title.text,
    timeZone,
    entries: isSchedule
      ? publishedSessions(input).map((session) => sessionEvent(session, input))
      : [...milestonesIn(entries).map(milestoneEvent), ...toDos(entries, input)],
  };
}

/** Never the same for two records, and the same for one as long as it lives (RFC 5545, 3.8.4.7). */
function uidOf(id: string): string {
  return `${id}@plenaria`;
}

function milestoneEvent({ id, name, start, end, place }: PublishedMilestone): DayEvent {
  const common = { description: null, place: place.trim() === '' ? null : place, category: null };
  return { ...common, kind: 'days', uid: uidOf(id), title: name, start, end };
}

/** What is due, with the small line of the document as its description: who, by when, how it stands. */
function toDos(entries: readonly PublishedEntry[], input: DataInput): CalendarEntry[] {
  const { records, summary, locale, words } = input;
  const milestones = new Map<string, Milestone>(records.milestones.map((milestone) => [milestone.id, milestone]));
  const directory = directoryOf(records);
  const context: DetailContext = { rule: summary.attribution, directory, milestones, locale, words };
  const outcomes = new Map(records.outcomes.map((outcome) => [outcome.id as string, outcome]));
  return entries.flatMap(({ id, code, kind, text, due }): CalendarEntry[] => {
    const outcome = outcomes.get(id);
    if (due === null || outcome === undefined) return [];
    const { line } = detailOf(outcome, context);
    return [
      {
        kind: 'todo',
        uid: uidOf(id),
        title: text,
        description: { text: line === null ? code : `${code}. ${line}`, lang: locale },
        place: null,
        category: words(`document.data.outcome.${kind}`),
        due: lastDayOf(due),
        status: outcome.status,
        before: due.kind === 'milestone' ? uidOf(due.milestone.id) : null,
      },
    ];
  });
}

function sessionEvent(published: PublishedSession, { records, locale, words }: DataInput): TimedEvent {
  const { session, title, room, people, items } = published;
  const lines = [
    people.join('; '),
    ...items.map(({ number, title: about }) => (about === null ? '' : `${number}. ${about.text}`)),
  ].filter((line) => line !== '');
  return {
    kind: 'timed',
    uid: uidOf(session.id),
    title: title ?? { text: words('document.heading.untitledSession'), lang: locale },
    description: lines.length === 0 ? null : { text: lines.join('\n'), lang: locale },
    place: placeOf(room, records.meeting),
    category: words(`document.data.session.${session.kind}`),
    startsAt: session.startsAt,
    minutes: session.plannedMinutes,
    cancelled: session.state === 'cancelled',
  };
}

/** "Auditorio, Casa de Internet, Montevideo": enough to find the way by. */
function placeOf(room: string | null, { venue, city }: Pick<Meeting, 'venue' | 'city'>): string | null {
  const parts = [room ?? '', venue, city].filter((part) => part.trim() !== '');
  return parts.length === 0 ? null : parts.join(', ');
}
