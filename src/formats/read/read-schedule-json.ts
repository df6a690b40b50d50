import { notice, type AgendaPreview, type ImportFailure } from '#domain/import/preview.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { fail, type Result } from '#domain/result.ts';
import { isTimeZone } from '#domain/time/zone.ts';
import { agendaBuilder, type AgendaBuilder } from './agenda-builder.ts';
import { isObject, own } from './json-text.ts';
import { addScheduleEvent, boundOf, textOf, type EventContext } from './schedule-event.ts';

/** The newest generation of the format that is known: `schema2.json` of the C3VOC. */
const NEWEST = 2;

/**
 * A frab or C3VOC schedule: `schedule.conference.days[].rooms{}` (generation 1) or `schedule.events[]`
 * (generation 2). Only own properties are read; what has the wrong type is left out by name.
 */
export function readScheduleJson(data: unknown, assumedTimeZone: TimeZone): Result<AgendaPreview, ImportFailure> {
  const schedule = own(data, 'schedule');
  const conference = own(schedule, 'conference');
  const days = own(conference, 'days');
  const events = own(schedule, 'events');
  const hasRooms = Array.isArray(days) && days.some((day) => own(day, 'rooms') !== undefined);
  if (!isObject(conference) || !(hasRooms || Array.isArray(events))) return fail(notSchedule(data));
  const builder = agendaBuilder('schedule.json');
  warnNewer(data, builder);
  const zone = zoneOf(conference, assumedTimeZone, builder);
  const context: EventContext = {
    builder,
    timeZone: zone.timeZone,
    zoneFromFile: zone.timeZoneFrom === 'file',
    language: textOf(own(own(conference, 'defaults'), 'language')),
    first: boundOf(textOf(own(conference, 'start')), zone.timeZone),
    last: boundOf(textOf(own(conference, 'end')), zone.timeZone),
    seen: { offset: false },
  };
  for (const room of arrayOf(own(conference, 'rooms'))) builder.room(textOf(own(room, 'name')) ?? '');
  if (hasRooms) for (const [index, day] of days.entries()) readDay(day, index, context);
  for (const [index, event] of arrayOf(events).entries()) {
    addScheduleEvent(event, { where: `events[${index}]`, room: null, day: null }, context);
  }
  const names = {
    title: textOf(own(conference, 'title')) ?? '',
    acronym: textOf(own(conference, 'acronym')) ?? '',
  };
  return builder.finish({ ...names, ...zone });
}

function readDay(day: unknown, index: number, context: EventContext): void {
  const { builder } = context;
  const where = `conference.days[${index}]`;
  const rooms = own(day, 'rooms');
  // Between days of generation 2 there is nothing to read.
  if (rooms === undefined && isObject(day)) return;
  if (!isObject(rooms))
    return builder.skip(where, 'wrong_type', { field: 'rooms', expected: 'object', found: kindOf(rooms) });
  const span = { date: textOf(own(day, 'date')), dayStart: textOf(own(day, 'day_start')) };
  for (const [room, events] of Object.entries(rooms)) {
    const place = `${where}.rooms.${room}`;
    builder.room(room);
    if (!Array.isArray(events)) {
      builder.skip(place, 'wrong_type', { field: room, expected: 'array', found: kindOf(events) });
      continue;
    }
    for (const [at, event] of events.entries()) {
      addScheduleEvent(event, { where: `${place}[${at}]`, room, day: span }, context);
    }
  }
}

function zoneOf(
  conference: unknown,
  assumed: TimeZone,
  builder: AgendaBuilder,
): Pick<AgendaPreview, 'timeZone' | 'timeZoneFrom'> {
  const named = textOf(own(conference, 'time_zone_name'));
  if (named !== null && isTimeZone(named)) return { timeZone: named, timeZoneFrom: 'file' };
  if (named === null) builder.warn('conference.time_zone_name', 'zone_assumed', { zone: assumed });
  else builder.warn('conference.time_zone_name', 'zone_unknown', { zone: named.slice(0, 80), used: assumed });
  return { timeZone: assumed, timeZoneFrom: 'assumed' };
}

function warnNewer(data: unknown, builder: AgendaBuilder): void {
  const schema = textOf(own(data, '$schema')) ?? '';
  const generation = Number(/schema(\d+)(?:\.json)?$/.exec(schema)?.[1] ?? 1);
  if (generation > NEWEST) builder.warn('$schema', 'newer_version', { version: schema.slice(-80), known: NEWEST });
}

function notSchedule(data: unknown): ImportFailure {
  const keys = isObject(data) ? Object.keys(data) : [];
  const shown = keys.slice(0, 8).map((key) => key.slice(0, 40));
  const found = isObject(data) ? (shown.length === 0 ? '{}' : shown.join(', ')) : kindOf(data);
  const missing =
    own(own(data, 'schedule'), 'conference') === undefined ? 'schedule.conference' : 'schedule.conference.days';
  return notice(missing, 'json_not_schedule', { found, missing });
}

function arrayOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The name JSON has for the type of a value. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return value === undefined ? 'nothing' : typeof value;
}
