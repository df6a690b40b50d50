import type { Instant, TimeZone } from '#domain/primitives.ts';
import { plainDate } from '#domain/time/plain-date.ts';
import { instantAt, instantFromWall, type WallInstant } from '#domain/time/zone.ts';

export type ReadTime = {
  readonly instant: Instant;
  /** Minutes from UTC where the text says so itself; null where the zone had to be asked. */
  readonly offsetMinutes: number | null;
  readonly kind: WallInstant['kind'];
};

/**
 * ISO 8601 date and time: `2020-12-14T09:00:00+01:00`, `…Z`, or without offset in the given zone.
 * null where it is none; 31 February is none.
 */
export function readIsoTime(text: string, timeZone: TimeZone): ReadTime | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|z|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/.exec(
    text.trim(),
  );
  if (match === null) return null;
  const [, date = '', time = '', zone] = match;
  if (
    plainDate(date) === null ||
    !isMeetingYear(Number(date.slice(0, 4))) ||
    !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?/.test(time)
  )
    return null;
  if (zone === undefined) {
    const { instant, kind } = instantFromWall({ date, time, timeZone });
    return { instant, kind, offsetMinutes: null };
  }
  const offsetMinutes = offsetOf(zone);
  const wall = instantFromWall({ date, time, timeZone: 'UTC' }).instant;
  return { instant: instantAt(Date.parse(wall) - offsetMinutes * 60_000), kind: 'exact', offsetMinutes };
}

/** Other years are slips of a keyboard, and beyond the four digits of a date. */
export function isMeetingYear(year: number): boolean {
  return year >= 1900 && year <= 2199;
}

/** Minutes out of `HH:MM`, `D:HH:MM` (pretalx, for what is longer than a day) or a number of minutes. */
export function readDuration(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? Math.round(value) : null;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^\d{1,5}$/.test(text)) return Number(text);
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):([0-5]\d)$/.exec(text);
  if (match === null) return null;
  return Number(match[1] ?? 0) * 1440 + Number(match[2]) * 60 + Number(match[3]);
}

function offsetOf(zone: string): number {
  if (/^z$/i.test(zone)) return 0;
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || 0));
}
