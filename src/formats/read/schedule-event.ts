import { languageTag } from '#domain/import/attendee-words.ts';
import type { Instant, PlainDate, TimeZone } from '#domain/primitives.ts';
import { addDays, plainDate } from '#domain/time/plain-date.ts';
import { addMinutes, instantFromWall, wallClock } from '#domain/time/zone.ts';
import type { AgendaBuilder } from './agenda-builder.ts';
import { readDuration, readIsoTime, type ReadTime } from './iso-time.ts';
import { isObject, own } from './json-text.ts';

/** What an event of a schedule needs to know of the file around it. */
export type EventContext = {
  readonly builder: AgendaBuilder;
  readonly timeZone: TimeZone;
  readonly zoneFromFile: boolean;
  readonly language: string | null;
  /** The dates the conference says it spans. */
  readonly first: PlainDate | null;
  readonly last: PlainDate | null;
  /** One remark about offsets is enough. */
  readonly seen: { offset: boolean };
};

type Place = {
  readonly where: string;
  readonly room: string | null;
  readonly day: { readonly date: string | null; readonly dayStart: string | null } | null;
};

/** States of generation 2 in which an event does not take place. */
const gone = new Set(['REJECTED', 'CANCELED', 'WITHDRAWN', 'DELETED']);

/** Reads one event into the builder, or names why it is left out. */
export function addScheduleEvent(event: unknown, place: Place, context: EventContext): void {
  const { builder } = context;
  if (!isObject(event)) return builder.skip(place.where, 'wrong_type', wrong('event', 'object', event));
  if (gone.has(textOf(own(event, 'state')) ?? '')) return builder.skip(place.where, 'cancelled');
  const title = own(event, 'title');
  const shown = localizable(title, context.language);
  if (shown === null || shown.trim() === '') {
    const code = title === undefined || title === null || title === '' || isObject(title) ? 'no_title' : 'wrong_type';
    return builder.skip(place.where, code, code === 'no_title' ? {} : wrong('title', 'string', title));
  }
  const where = `${place.where} ${shown.slice(0, 60)}`;
  const start = readStart(event, { ...place, where }, context);
  if (start === null) return;
  const end = readEnd(event, { start: start.instant, where }, context);
  if (end === 'skipped') return;
  remarkOnTime(start, where, context);
  const language = languageTag(textOf(own(event, 'language')) ?? '');
  builder.add({
    where,
    externalId: identityOf(event) ?? `${start.instant} ${shown}`,
    url: textOf(own(event, 'url')),
    title: shown,
    subtitle: localizable(own(event, 'subtitle'), language),
    abstract: abstractOf(event, language ?? context.language),
    room: place.room ?? roomOf(event),
    startsAt: start.instant,
    endsAt: end,
    type: textOf(own(event, 'type')) ?? '',
    presenters: presentersOf(event),
    language,
  });
}

/** A non-empty text, or null for everything else. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** The date of a bound given as a date or as a time. */
export function boundOf(text: string | null, timeZone: TimeZone): PlainDate | null {
  if (text === null) return null;
  const read = readIsoTime(text, timeZone);
  return read === null ? plainDate(text.trim()) : wallClock(read.instant, timeZone).date;
}

/** `date` (generation 1) or `start` (generation 2) with offset; else the day and `HH:MM` in the zone of the file. */
function readStart(event: unknown, place: Place, context: EventContext): ReadTime | null {
  const { builder, timeZone } = context;
  const [date, start] = [own(event, 'date'), own(event, 'start')];
  for (const [field, value] of Object.entries({ date, start })) {
    if (value === undefined || value === null || typeof value === 'string') continue;
    builder.skip(place.where, 'wrong_type', wrong(field, 'string', value));
    return null;
  }
  const texts = [textOf(date), textOf(start)].filter((text) => text !== null);
  for (const text of texts) {
    const read = readIsoTime(text, timeZone);
    if (read !== null) return read;
  }
  const day = textOf(date) ?? place.day?.date ?? null;
  const clock = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/.exec((textOf(start) ?? '').trim());
  const onDay = day === null ? null : plainDate(day.trim());
  if (onDay !== null && clock !== null && Number(clock[1]) < 24) {
    const time = `${(clock[1] ?? '').padStart(2, '0')}:${clock[2]}`;
    return startOnDay({ date: onDay, time }, place.day?.dayStart ?? null, timeZone);
  }
  if (texts.length === 0) builder.skip(place.where, 'no_start');
  else builder.skip(place.where, 'bad_start', { value: texts.join(' ').slice(0, 80) });
  return null;
}

/** A conference day goes on after midnight: a time before its start belongs to the next date. */
function startOnDay(
  wall: { readonly date: PlainDate; readonly time: string },
  dayStart: string | null,
  timeZone: TimeZone,
): ReadTime {
  const opens = dayStart === null ? null : readIsoTime(dayStart, timeZone);
  const sameDay = instantFromWall({ ...wall, timeZone });
  const late =
    opens !== null && wallClock(opens.instant, timeZone).date === wall.date && sameDay.instant < opens.instant;
  const found = late ? instantFromWall({ date: addDays(wall.date, 1), time: wall.time, timeZone }) : sameDay;
  return { ...found, offsetMinutes: null };
}

function readEnd(
  event: unknown,
  at: { readonly start: Instant; readonly where: string },
  { builder, timeZone }: EventContext,
): Instant | null | 'skipped' {
  const end = textOf(own(event, 'end'));
  const read = end === null ? null : readIsoTime(end, timeZone);
  if (read !== null) return read.instant;
  const duration = own(event, 'duration');
  if (duration === undefined || duration === null || duration === '') return null;
  const minutes = readDuration(duration);
  if (minutes !== null) return addMinutes(at.start, Math.min(minutes, 1440 * 365));
  builder.skip(at.where, 'wrong_type', wrong('duration', 'HH:MM', duration));
  return 'skipped';
}

function remarkOnTime(time: ReadTime, where: string, context: EventContext): void {
  const { builder, timeZone, seen } = context;
  const shown = wallClock(time.instant, timeZone);
  if (time.kind !== 'exact')
    builder.warn(where, time.kind === 'gap' ? 'wall_gap' : 'wall_overlap', { time: shown.time });
  const [sign, hours, minutes] = [shown.offset[0] === '-' ? -1 : 1, shown.offset.slice(1, 3), shown.offset.slice(4)];
  const expected = sign * (Number(hours) * 60 + Number(minutes));
  if (context.zoneFromFile && !seen.offset && time.offsetMinutes !== null && time.offsetMinutes !== expected) {
    seen.offset = true;
    builder.warn(where, 'offset_differs', { zone: timeZone, offset: offsetText(time.offsetMinutes) });
  }
  const { first, last } = context;
  // The last night of a conference ends in the morning after.
  const afterLast = last !== null && shown.date > last && !(shown.date === addDays(last, 1) && shown.time < '06:00');
  if ((first !== null && shown.date < first) || afterLast) {
    builder.warn(where, 'outside_dates', { date: shown.date, start: first ?? '?', end: last ?? '?' });
  }
}

/** The id that stays the same from one export to the next. */
function identityOf(event: unknown): string | null {
  const id = own(event, 'id');
  return (
    textOf(own(event, 'guid')) ??
    textOf(own(event, 'code')) ??
    (typeof id === 'number' ? String(id) : textOf(id)) ??
    textOf(own(event, 'slug'))
  );
}

function roomOf(event: unknown): string | null {
  const room = own(event, 'room');
  return textOf(room) ?? textOf(own(room, 'name'));
}

function abstractOf(event: unknown, language: string | null): string | null {
  const parts = [own(event, 'abstract'), own(event, 'description')]
    .map((value) => localizable(value, language)?.trim() ?? '')
    .filter((text) => text !== '');
  return parts.length === 0 ? null : [...new Set(parts)].join('\n\n');
}

/** A text, or one out of `{en: …, de: …}`: the wanted language, else the first there is. */
function localizable(value: unknown, language: string | null): string | null {
  if (typeof value === 'string') return value;
  if (!isObject(value)) return null;
  const wanted = language === null ? null : textOf(own(value, language));
  return (
    wanted ??
    Object.values(value)
      .map(textOf)
      .find((text) => text !== null) ??
    null
  );
}

function presentersOf(event: unknown): string[] {
  const persons = own(event, 'persons') ?? own(event, 'participants') ?? own(event, 'speakers');
  if (!Array.isArray(persons)) return [];
  const names = persons.map(
    (person) => textOf(person) ?? textOf(own(person, 'name')) ?? textOf(own(person, 'public_name')),
  );
  return [...new Set(names.filter((name) => name !== null))];
}

function wrong(field: string, expected: string, value: unknown): { field: string; expected: string; found: string } {
  const found = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return { field, expected, found: found === 'string' ? `"${String(value).slice(0, 40)}"` : found };
}

function offsetText(minutes: number): string {
  const pad = (value: number): string => String(value).padStart(2, '0');
  const absolute = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(absolute / 60))}:${pad(absolute % 60)}`;
}
