import type { TimeZone } from '#domain/primitives.ts';
import { instantFromWall, isTimeZone, resolveWall, type WallInstant } from '#domain/time/zone.ts';
import { property, properties, rawValue, textValue, type IcsComponent } from './ics-lines.ts';
import { occurrences, parseRule, type Wall } from './ics-recurrence.ts';
import { zoneOfWindows } from './windows-zones.ts';

/** How a TZID of a file turns wall-clock times into UTC. `zone` is null where only the file's own rules know it. */
export type IcsZone = {
  readonly zone: TimeZone | null;
  readonly resolve: (wall: Wall) => { readonly ms: number; readonly kind: WallInstant['kind'] };
};

export type IcsZones = {
  /** null: neither a zone of the world nor described in the file. */
  readonly get: (tzid: string) => IcsZone | null;
};

/** More zones, or more rules in one, than any calendar needs; the rest of a hostile file is not unrolled. */
const MAX_UNROLLED = 20;
/** Rules are unrolled up to here, in milliseconds. */
const LAST_TRANSITION = Date.UTC(2070, 0, 1);

/** The zones of a calendar: names of the IANA database first, which knows changes of law better than an old file. */
export function icsZones(calendar: IcsComponent): IcsZones {
  const described = new Map<string, IcsComponent>();
  for (const child of calendar.children) {
    if (child.name === 'VTIMEZONE' && described.size < MAX_UNROLLED) described.set(textValue(child, 'TZID'), child);
  }
  const made = new Map<string, IcsZone | null>();
  const make = (tzid: string): IcsZone | null => {
    const component = described.get(tzid) ?? null;
    const location = component === null ? '' : textValue(component, 'X-LIC-LOCATION');
    const zone = ianaName(tzid) ?? ianaName(location);
    if (zone !== null) return namedZone(zone);
    return component === null ? null : describedZone(component);
  };
  return {
    get: (tzid) => {
      const found = made.get(tzid);
      if (found !== undefined) return found;
      const zone = make(tzid);
      made.set(tzid, zone);
      return zone;
    },
  };
}

/** `Europe/Berlin` out of itself, `/example.org/2024/Europe/Berlin` or `W. Europe Standard Time`. */
export function ianaName(raw: string): TimeZone | null {
  const name = raw.trim().replace(/^"|"$/g, '');
  if (isTimeZone(name)) return name;
  const windows = zoneOfWindows(name);
  if (windows !== null) return isTimeZone(windows) ? windows : null;
  const parts = name.split('/').filter((part) => part !== '');
  const tails = [parts.slice(-3).join('/'), parts.slice(-2).join('/')];
  return name.startsWith('/') ? (tails.find(isTimeZone) ?? null) : null;
}

function namedZone(zone: TimeZone): IcsZone {
  return {
    zone,
    resolve: (wall) => resolveIn(zone, wall),
  };
}

/** UTC milliseconds of a wall-clock time in a zone of the world. */
export function resolveIn(zone: TimeZone, wall: Wall): ReturnType<IcsZone['resolve']> {
  const text = new Date(wall).toISOString();
  const { instant, kind } = instantFromWall({ date: text.slice(0, 10), time: text.slice(11, 19), timeZone: zone });
  return { ms: Date.parse(instant), kind };
}

type Transition = { readonly at: number; readonly offset: number };

/** A zone by the observances of its VTIMEZONE (RFC 5545, 3.6.5); null where none of them can be read. */
function describedZone(component: IcsComponent): IcsZone | null {
  const observances = component.children.filter((child) => child.name === 'STANDARD' || child.name === 'DAYLIGHT');
  const ruled = observances.filter((child) => child.lines.some(({ name }) => name === 'RRULE'));
  if (ruled.length > MAX_UNROLLED || observances.length > 1000) return null;
  const transitions = observances.flatMap(transitionsOf).sort((a, b) => a.at - b.at);
  const first = observances
    .map((child) => offsetOf(textValue(child, 'TZOFFSETFROM')))
    .find((offset) => offset !== null);
  if (transitions.length === 0 || first === undefined) return null;
  const offsetAt = (ms: number): number => transitions.findLast(({ at }) => at <= ms)?.offset ?? first;
  return { zone: null, resolve: (wall) => resolveWall(wall, offsetAt) };
}

function transitionsOf(observance: IcsComponent): Transition[] {
  const start = property(observance, 'DTSTART');
  const from = offsetOf(textValue(observance, 'TZOFFSETFROM'));
  const to = offsetOf(textValue(observance, 'TZOFFSETTO'));
  if (start === null || start === 'broken' || from === null || to === null) return [];
  const wall = wallOf(start.values[0] ?? '');
  if (wall === null) return [];
  const walls = [wall];
  for (const line of observance.lines.filter(({ name }) => name === 'RRULE').slice(0, 1)) {
    const rule = parseRule(rawValue(line));
    const until = rule === null ? null : wallOf(isoOf(rule.until ?? ''));
    // UNTIL of an observance is in UTC.
    const last = until === null ? LAST_TRANSITION : Math.min(LAST_TRANSITION, until + from);
    if (rule !== null) for (const at of occurrences(rule, wall, last)) if (at <= last) walls.push(at);
  }
  for (const { values } of properties(observance, 'RDATE')) {
    for (const value of values) {
      const at = wallOf(value);
      if (at !== null) walls.push(value.endsWith('Z') ? at + from : at);
    }
  }
  return walls.map((at) => ({ at: at - from, offset: to }));
}

/** Milliseconds of a wall-clock time in the form `2024-12-27T10:30:00`, as if it were UTC; null where it is none. */
export function wallOf(value: string): Wall | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z?$/.exec(value);
  if (match === null || match[1] === '0000') return null;
  // 24:00 and leap seconds stand in no calendar worth reading; an impossible date gives NaN.
  const ms = Date.parse(`${value.slice(0, 19)}.000Z`);
  const back = Number.isNaN(ms) ? '' : new Date(ms).toISOString().slice(0, 10);
  return back === value.slice(0, 10) ? ms : null;
}

/** `20241227T103000Z` in the form of jCal; a date counts to its last second. */
export function isoOf(basic: string): string {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/.exec(basic.trim());
  if (match === null) return basic;
  const [, year, month, day, hour, minute, second, zone] = match;
  return hour === undefined
    ? `${year}-${month}-${day}T23:59:59`
    : `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}

/** `-0300`, `+013000` or jCal's `-03:00` in milliseconds. */
function offsetOf(text: string): number | null {
  const match = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/.exec(text.trim());
  if (match === null) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return (match[1] === '-' ? -1000 : 1000) * seconds;
}
