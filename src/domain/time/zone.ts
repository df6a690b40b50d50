import type { Instant, PlainDate, TimeZone } from '../primitives.ts';
import { plainDate } from './plain-date.ts';

/** Wall-clock time in a zone. `offset` is from UTC: `+01:00`. */
export type WallClock = { readonly date: PlainDate; readonly time: string; readonly offset: string };

/**
 * The instant of a wall-clock time, and whether the clock really showed it once.
 * `gap`: the clock was put forward over it; read with the offset before the change (RFC 5545, 3.3.5).
 * `overlap`: the clock showed it twice; the first one is meant (RFC 5545, 3.3.5).
 */
export type WallInstant = { readonly instant: Instant; readonly kind: 'exact' | 'gap' | 'overlap' };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The instant at which clocks in the zone show this date and `HH:mm` or `HH:mm:ss`. Throws on a malformed one. */
export function instantFromWall(wall: {
  readonly date: string;
  readonly time: string;
  readonly timeZone: TimeZone;
}): WallInstant {
  const asUtc = wallMs(wall.date, wall.time);
  const { ms, kind } = resolveWall(asUtc, (at) => offsetMs(at, wall.timeZone));
  return { instant: instantAt(ms), kind };
}

/** What a clock in the zone shows at an instant. */
export function wallClock(instant: Instant, timeZone: TimeZone): WallClock {
  const ms = Date.parse(instant);
  const offset = offsetMs(ms, timeZone);
  const shown = new Date(ms + offset).toISOString();
  return { date: shown.slice(0, 10) as PlainDate, time: shown.slice(11, 16), offset: offsetText(offset) };
}

/** Local time with offset, to the minute: `2024-12-27T10:30+01:00`. */
export function localIso(instant: Instant, timeZone: TimeZone): string {
  const { date, time, offset } = wallClock(instant, timeZone);
  return `${date}T${time}${offset}`;
}

/** Whether a name is an IANA zone this runtime knows. Offsets (`+01:00`) are not zones. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  return formatterOf(name) !== null;
}

export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantAt(Date.parse(instant) + minutes * MINUTE_MS);
}

/** Whole minutes from a to b, negative when b lies before a. */
export function minutesBetween(a: Instant, b: Instant): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / MINUTE_MS);
}

/** Milliseconds since 1970 as an instant. */
export function instantAt(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

/**
 * Finds the UTC time of a wall-clock time (given as if it were UTC) under any rule of offsets.
 * No zone changes twice within two days, so the offsets a day before and after are the only candidates.
 */
export function resolveWall(
  asUtc: number,
  offsetAt: (ms: number) => number,
): { readonly ms: number; readonly kind: WallInstant['kind'] } {
  const before = offsetAt(asUtc - DAY_MS);
  const after = offsetAt(asUtc + DAY_MS);
  const early = asUtc - before;
  const late = asUtc - after;
  if (before === after) return { ms: early, kind: 'exact' };
  const earlyFits = offsetAt(early) === before;
  const lateFits = offsetAt(late) === after;
  if (earlyFits && lateFits) return { ms: Math.min(early, late), kind: 'overlap' };
  if (earlyFits) return { ms: early, kind: 'exact' };
  if (lateFits) return { ms: late, kind: 'exact' };
  return { ms: early, kind: 'gap' };
}

function wallMs(date: string, time: string): number {
  const match = /^([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d+)?)?$/.exec(time);
  const day = plainDate(date);
  if (match === null || day === null) throw new Error(`Not a wall-clock time: ${date} ${time}`);
  return Date.parse(`${day}T${match[1]}:${match[2]}:${match[3] ?? '00'}.000Z`);
}

/** Offset from UTC in milliseconds. Read from the shown time: `longOffset` lacks the seconds of old local times. */
function offsetMs(ms: number, timeZone: TimeZone): number {
  const formatter = formatterOf(timeZone);
  if (formatter === null) throw new Error(`Unknown time zone: ${timeZone}`);
  const whole = Math.floor(ms / 1000) * 1000;
  const shown = /^(\d+)\/(\d+)\/(\d+) (A|B), (\d+):(\d+):(\d+)$/.exec(formatter.format(whole));
  if (shown === null) throw new Error('Unexpected shape of a formatted date');
  const [month, day, eraYear, era, hour, minute, second] = shown.slice(1) as string[];
  const year = era === 'A' ? Number(eraYear) : 1 - Number(eraYear);
  const at = new Date(0);
  at.setUTCFullYear(year, Number(month) - 1, Number(day));
  at.setUTCHours(Number(hour), Number(minute), Number(second));
  return at.getTime() - whole;
}

function offsetText(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / MINUTE_MS);
  const sign = offset < 0 && minutes > 0 ? '-' : '+';
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Making a formatter costs a thousand times more than using it. null: the zone is unknown. */
const formatters = new Map<TimeZone, Intl.DateTimeFormat | null>();

function formatterOf(timeZone: TimeZone): Intl.DateTimeFormat | null {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = makeFormatter(timeZone);
  // Names come from files: an endless list of wrong ones must not stay in memory.
  if (formatters.size > 1000) formatters.clear();
  formatters.set(timeZone, made);
  return made;
}

function makeFormatter(timeZone: TimeZone): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'narrow',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (cause: unknown) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}
