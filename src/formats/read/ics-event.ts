import type { TimeZone } from '#domain/primitives.ts';
import type { WallInstant } from '#domain/time/zone.ts';
import { isMeetingYear } from './iso-time.ts';
import { property, type IcsComponent, type IcsProperty } from './ics-lines.ts';
import type { Wall } from './ics-recurrence.ts';
import { resolveIn, wallOf, type IcsZones } from './ics-zones.ts';

export type Resolve = (wall: Wall) => { readonly ms: number; readonly kind: WallInstant['kind'] };

/** A moment of a calendar: where it stands on the wall, in UTC, and how its neighbours are resolved. */
export type Moment =
  | {
      readonly kind: 'time';
      readonly ms: number;
      readonly wall: Wall;
      readonly resolve: Resolve;
      readonly wallKind: WallInstant['kind'];
      /** `unknown`: a TZID nobody can place; read in the zone of the meeting. */
      readonly zone: 'utc' | 'named' | 'floating' | 'unknown';
      readonly tzid: string;
    }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'wrong'; readonly value: string };

export type MomentContext = { readonly zones: IcsZones; readonly timeZone: TimeZone };

/** The moments of a property, each in the zone it names, else in the zone of the meeting (RFC 5545, 3.3.5). */
export function momentsOf(found: IcsProperty, { zones, timeZone }: MomentContext): Moment[] {
  const tzid = found.params.get('tzid') ?? '';
  const named = tzid === '' ? null : zones.get(tzid);
  const resolveHere: Resolve = (wall) => resolveIn(timeZone, wall);
  return found.values.map((value): Moment => {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return { kind: 'date', date: value };
    const wall = wallOf(value);
    if (wall === null || !isMeetingYear(new Date(wall).getUTCFullYear())) {
      return { kind: 'wrong', value: value.slice(0, 80) };
    }
    const utc = value.endsWith('Z');
    const resolve: Resolve = utc ? (at) => ({ ms: at, kind: 'exact' }) : (named?.resolve ?? resolveHere);
    const { ms, kind: wallKind } = resolve(wall);
    const zone = utc ? 'utc' : tzid === '' ? 'floating' : named === null ? 'unknown' : 'named';
    return { kind: 'time', ms, wall, resolve, wallKind, zone, tzid };
  });
}

/** The one moment of a property such as DTSTART; null where the event has none. */
export function momentOf(event: IcsComponent, name: string, context: MomentContext): Moment | null {
  const found = property(event, name);
  if (found === null) return null;
  if (found === 'broken') return { kind: 'wrong', value: name };
  return momentsOf(found, context)[0] ?? { kind: 'wrong', value: '' };
}

/** DTEND or DURATION as minutes after the start; null where neither can be read. */
export function lengthOf(event: IcsComponent, startMs: number, context: MomentContext): number | null {
  const end = momentOf(event, 'DTEND', context);
  if (end?.kind === 'time') return Math.round((end.ms - startMs) / 60_000);
  const duration = property(event, 'DURATION');
  return duration === null || duration === 'broken' ? null : durationMinutes(duration.values[0] ?? '');
}

/** `PT1H30M`, `P1D`, `P2W` (RFC 5545, 3.3.6) in minutes. A year is the longest a session may be. */
function durationMinutes(text: string): number | null {
  const match = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text.trim());
  if (match === null || !/\d/.test(text)) return null;
  const [weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0));
  const total = (weeks ?? 0) * 10_080 + (days ?? 0) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0) + (seconds ?? 0) / 60;
  return (match[1] === '-' ? -1 : 1) * Math.round(Math.min(total, 525_600));
}
