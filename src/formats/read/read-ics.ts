import { languageTag } from '#domain/import/attendee-words.ts';
import { notice, type AgendaPreview, type ImportFailure } from '#domain/import/preview.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { fail, type Result } from '#domain/result.ts';
import { instantAt, wallClock } from '#domain/time/zone.ts';
import { agendaBuilder, MAX_SESSIONS, type AgendaBuilder } from './agenda-builder.ts';
import { lengthOf, momentOf, type Moment, type MomentContext } from './ics-event.ts';
import { instancesOf, recurs, type Remark } from './ics-instances.ts';
import { property, readIcsFile, textValue, type IcsComponent, type IcsFile } from './ics-lines.ts';
import { ianaName, icsZones, type IcsZones } from './ics-zones.ts';

type Reading = MomentContext & {
  readonly builder: AgendaBuilder;
  /** Recurrence ids that stand as events of their own, by UID. */
  readonly moved: ReadonlyMap<string, ReadonlySet<number>>;
  readonly seen: { floating: number; recurring: number; readonly unknownZones: Set<string> };
};

/** More recurring events than this are not a meeting; of the further ones only the first instance is read. */
const MAX_RECURRING = 1000;

/** SUMMARY is optional (RFC 5545, 3.6.1): an event without one still keeps a room busy. */
const UNTITLED = '—';

/** A calendar (RFC 5545) as an agenda. Events that cannot be read are left out by name. */
export function readIcs(text: string, assumedTimeZone: TimeZone): Result<AgendaPreview, ImportFailure> {
  const file = readIcsFile(text);
  const [first] = file.calendars;
  if (first === undefined) return fail(notice('line 1', 'not_calendar'));
  const builder = agendaBuilder('ics');
  const calendars = file.calendars.map((calendar) => ({ calendar, zones: icsZones(calendar) }));
  const zone = meetingZone(calendars, assumedTimeZone, builder);
  const seen: Reading['seen'] = { floating: 0, recurring: 0, unknownZones: new Set() };
  remarkOnFile(file, builder);
  for (const { calendar, zones } of calendars) {
    const context = { zones, timeZone: zone.timeZone };
    const events = calendar.children.filter(({ name }) => name === 'VEVENT');
    const reading: Reading = { ...context, builder, moved: movedInstances(events, context), seen };
    for (const event of events) {
      if (builder.isFull()) {
        builder.skip(`line ${event.line}`, 'too_many_sessions', { limit: MAX_SESSIONS });
        break;
      }
      addEvent(event, reading);
    }
  }
  if (seen.floating > 0) builder.warn('DTSTART', 'floating_time', { count: seen.floating, zone: zone.timeZone });
  const title = textValue(first, 'X-WR-CALNAME') || textValue(first, 'NAME');
  return builder.finish({ title, acronym: '', ...zone });
}

function addEvent(event: IcsComponent, reading: Reading): void {
  const { builder } = reading;
  const uid = textValue(event, 'UID').trim();
  const title = textValue(event, 'SUMMARY').trim();
  const where = `line ${event.line}, VEVENT ${(uid || title).slice(0, 80)}`.trimEnd();
  if (textValue(event, 'STATUS').trim().toUpperCase() === 'CANCELLED') return builder.skip(where, 'cancelled');
  const start = momentOf(event, 'DTSTART', reading);
  if (start === null) return builder.skip(where, 'no_start');
  if (start.kind === 'wrong') return builder.skip(where, 'bad_start', { value: start.value });
  if (start.kind === 'date') return builder.skip(where, 'all_day', { date: start.date });
  remarkOnStart(start, where, reading);
  if (title === '') builder.warn(where, 'untitled', { title: UNTITLED });
  const minutes = lengthOf(event, start.ms, reading);
  const language = languageTag(languageOf(event));
  const id = uid || `${instantAt(start.ms)} ${title}`;
  const add = (ms: number, externalId: string): void =>
    builder.add({
      where,
      externalId,
      url: textValue(event, 'URL').trim() || null,
      title: title || UNTITLED,
      subtitle: null,
      abstract: textValue(event, 'DESCRIPTION') || null,
      room: textValue(event, 'LOCATION') || null,
      startsAt: instantAt(ms),
      endsAt: minutes === null ? null : instantAt(ms + minutes * 60_000),
      type: textValue(event, 'CATEGORIES'),
      presenters: [],
      language,
    });
  const instead = momentOf(event, 'RECURRENCE-ID', reading);
  if (instead !== null) return add(start.ms, `${id}#${recurrenceKey(instead)}`);
  if (!recurs(event)) return add(start.ms, id);
  const warn: Remark = (code, values) => builder.warn(where, code, values);
  reading.seen.recurring += 1;
  if (reading.seen.recurring > MAX_RECURRING) {
    warn('recurrence_limit', { limit: 1, count: 1 });
    return add(start.ms, id);
  }
  const moved = reading.moved.get(uid);
  for (const ms of instancesOf(event, start, { ...reading, warn })) {
    if (moved?.has(ms) !== true) add(ms, `${id}#${recurrenceKey({ kind: 'time', ms })}`);
  }
}

/** The zone the meeting is shown in: X-WR-TIMEZONE, else the one most events name, else the assumed one. */
function meetingZone(
  calendars: readonly { readonly calendar: IcsComponent; readonly zones: IcsZones }[],
  assumed: TimeZone,
  builder: AgendaBuilder,
): Pick<AgendaPreview, 'timeZone' | 'timeZoneFrom'> {
  const named = calendars
    .map(({ calendar }) => textValue(calendar, 'X-WR-TIMEZONE').trim())
    .find((name) => name !== '');
  const zone = named === undefined ? null : ianaName(named);
  if (zone !== null) return { timeZone: zone, timeZoneFrom: 'file' };
  const counted = new Map<TimeZone, number>();
  for (const { calendar, zones } of calendars) {
    for (const event of calendar.children.filter(({ name }) => name === 'VEVENT')) {
      const start = property(event, 'DTSTART');
      const tzid = start === null || start === 'broken' ? undefined : start.params.get('tzid');
      const used = tzid === undefined ? null : (zones.get(tzid)?.zone ?? null);
      if (used !== null) counted.set(used, (counted.get(used) ?? 0) + 1);
    }
  }
  const [most] = [...counted].sort((a, b) => b[1] - a[1]);
  if (most !== undefined) return { timeZone: most[0], timeZoneFrom: 'file' };
  if (named === undefined) builder.warn('X-WR-TIMEZONE', 'zone_assumed', { zone: assumed });
  else builder.warn('X-WR-TIMEZONE', 'zone_unknown', { zone: named.slice(0, 80), used: assumed });
  return { timeZone: assumed, timeZoneFrom: 'assumed' };
}

function movedInstances(events: readonly IcsComponent[], context: MomentContext): Map<string, Set<number>> {
  const moved = new Map<string, Set<number>>();
  for (const event of events) {
    const instead = momentOf(event, 'RECURRENCE-ID', context);
    if (instead?.kind !== 'time') continue;
    const uid = textValue(event, 'UID').trim();
    moved.set(uid, (moved.get(uid) ?? new Set()).add(instead.ms));
  }
  return moved;
}

function remarkOnFile(file: IcsFile, builder: AgendaBuilder): void {
  for (const { line, text } of file.badLines) builder.skip(`line ${line}`, 'bad_line', { text });
  for (const { line, name } of file.unclosed)
    builder.warn(`line ${line}`, 'unclosed_component', { name: name.slice(0, 40) });
  const version = textValue(file.calendars[0] ?? { name: '', line: 0, lines: [], children: [] }, 'VERSION').trim();
  if (/^\d+(\.\d+)?$/.test(version) && Number(version) > 2) {
    builder.warn('VERSION', 'newer_version', { version, known: '2.0' });
  }
}

function remarkOnStart(start: Extract<Moment, { kind: 'time' }>, where: string, reading: Reading): void {
  const { builder, seen, timeZone } = reading;
  if (start.zone === 'floating') seen.floating += 1;
  if (start.zone === 'unknown' && !seen.unknownZones.has(start.tzid)) {
    seen.unknownZones.add(start.tzid);
    builder.warn(where, 'zone_unknown', { zone: start.tzid.slice(0, 80), used: timeZone });
  }
  if (start.wallKind !== 'exact') {
    const { time } = wallClock(instantAt(start.ms), timeZone);
    builder.warn(where, start.wallKind === 'gap' ? 'wall_gap' : 'wall_overlap', { time });
  }
}

function recurrenceKey(moment: Moment | { readonly kind: 'time'; readonly ms: number }): string {
  if (moment.kind === 'time') return instantAt(moment.ms).replace(/[-:]|\.000/g, '');
  return moment.kind === 'date' ? moment.date : moment.value;
}

function languageOf(event: IcsComponent): string {
  const summary = property(event, 'SUMMARY');
  return summary === null || summary === 'broken' ? '' : (summary.params.get('language') ?? '');
}
