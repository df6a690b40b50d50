import type { Calendar, CalendarEntry, DayEvent, TimedEvent, ToDo } from '#domain/published/calendar.ts';
import { assertNever, type Instant, type PlainDate, type TimeZone } from '#domain/primitives.ts';
import { addDays } from '#domain/time/plain-date.ts';
import { addMinutes, instantFromWall, wallClock } from '#domain/time/zone.ts';
import { folded, maybeText, property, textProperty } from './ics/lines.ts';
import { timeZoneLines } from './ics/time-zone.ts';
import { oneLine } from './plain-text.ts';

export type IcsOptions = {
  readonly createdAt: Instant;
  /** Of the summary: a later one takes the place of an earlier one (RFC 5545, 3.8.7.4). */
  readonly version: number;
};

/** Writes the days of a document as an iCalendar file (RFC 5545, with the names of RFC 7986). */
export function writeIcs(calendar: Calendar, options: IcsOptions): string {
  const { locale, title, timeZone, entries } = calendar;
  const timed = entries.filter((entry) => entry.kind === 'timed');
  const name = { text: oneLine(title), lang: locale };
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Plenaria//Plenaria//${locale.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    textProperty('NAME', name),
    // What programs read that don't know RFC 7986.
    textProperty('X-WR-CALNAME', { text: name.text }),
    ...(timed.length === 0 ? [] : timeZoneLines(timeZone, spanOf(timed))),
    ...entries.flatMap((entry) => entryLines(entry, calendar, options)),
    'END:VCALENDAR',
  ];
  return lines.map(folded).join('');
}

function spanOf(events: readonly TimedEvent[]): readonly [Instant, Instant] {
  const starts = events.map(({ startsAt }) => startsAt).toSorted();
  const ends = events.map(({ startsAt, minutes }) => addMinutes(startsAt, minutes)).toSorted();
  return [starts[0] as Instant, ends.at(-1) as Instant];
}

function entryLines(
  entry: CalendarEntry,
  { locale, timeZone }: Calendar,
  { createdAt, version }: IcsOptions,
): string[] {
  const component = entry.kind === 'todo' ? 'VTODO' : 'VEVENT';
  const { uid, title, description, place, category } = entry;
  return [
    `BEGIN:${component}`,
    property('UID', uid),
    property('DTSTAMP', utcStamp(createdAt)),
    property('SEQUENCE', String(version)),
    ...timeLines(entry, timeZone),
    textProperty('SUMMARY', { ...title, text: oneLine(title.text) }),
    ...maybeText('DESCRIPTION', description),
    ...maybeText('LOCATION', place === null ? null : oneLine(place)),
    ...maybeText('CATEGORIES', category === null ? null : { text: oneLine(category), lang: locale }),
    `END:${component}`,
  ];
}

function timeLines(entry: CalendarEntry, timeZone: TimeZone): string[] {
  switch (entry.kind) {
    case 'days':
      return dayLines(entry);
    case 'timed':
      return timedLines(entry, timeZone);
    case 'todo':
      return toDoLines(entry);
    default:
      return assertNever(entry);
  }
}

/** Its end is the day after the last one (3.6.1). Nobody is busy because of it. */
function dayLines({ start, end }: DayEvent): string[] {
  return [
    dayProperty('DTSTART', start),
    dayProperty('DTEND', addDays(end < start ? start : end, 1)),
    'TRANSP:TRANSPARENT',
  ];
}

/** By the clock of the meeting; in UTC where that clock shows one of the times twice, since readers differ on which. */
function timedLines({ startsAt, minutes, cancelled }: TimedEvent, timeZone: TimeZone): string[] {
  const endsAt = addMinutes(startsAt, minutes);
  const inUtc = [startsAt, endsAt].some(
    (at) => instantFromWall({ ...wallClock(at, timeZone), timeZone }).kind !== 'exact',
  );
  const moment = (name: string, at: Instant): string =>
    inUtc ? property(name, utcStamp(at)) : property(`${name};TZID=${timeZone}`, localStamp(at, timeZone));
  return [
    moment('DTSTART', startsAt),
    moment('DTEND', endsAt),
    property('STATUS', cancelled ? 'CANCELLED' : 'CONFIRMED'),
  ];
}

const toDoStatus: Readonly<Record<ToDo['status'], string>> = {
  open: 'NEEDS-ACTION',
  in_progress: 'IN-PROCESS',
  blocked: 'NEEDS-ACTION',
  done: 'COMPLETED',
  dropped: 'CANCELLED',
};

function toDoLines({ due, status, before }: ToDo): string[] {
  return [
    dayProperty('DUE', due),
    property('STATUS', toDoStatus[status]),
    ...(before === null ? [] : [property('RELATED-TO', before)]),
  ];
}

function dayProperty(name: string, day: PlainDate): string {
  return `${name};VALUE=DATE:${day.replaceAll('-', '')}`;
}

function localStamp(at: Instant, timeZone: TimeZone): string {
  const { date, time } = wallClock(at, timeZone);
  return `${date}T${time}00`.replace(/[-:]/g, '');
}

function utcStamp(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
