import type { Instant, TimeZone } from '#domain/primitives.ts';
import { type OffsetChange, offsetChanges } from '#domain/time/offset-changes.ts';
import { instantFromWall, wallClock } from '#domain/time/zone.ts';
import { property } from './lines.ts';

/**
 * A VTIMEZONE (RFC 5545, 3.6.5) for the years given: one observance for each change of the clock, none computed by a
 * rule, so that it says what the zone did and nothing else.
 */
export function timeZoneLines(timeZone: TimeZone, [from, to]: readonly [from: Instant, to: Instant]): string[] {
  const firstYear = wallClock(from, timeZone).date.slice(0, 4);
  const lastYear = wallClock(to, timeZone).date.slice(0, 4);
  const start = instantFromWall({ date: `${firstYear}-01-01`, time: '00:00', timeZone }).instant;
  const end = instantFromWall({ date: `${lastYear}-12-31`, time: '23:59', timeZone }).instant;
  const first = wallClock(start, timeZone).offset;
  const changes = [{ at: start, before: first, after: first }, ...offsetChanges(timeZone, start, end)];
  const least = Math.min(...changes.map(({ after }) => minutesOf(after)));
  return [
    'BEGIN:VTIMEZONE',
    property('TZID', timeZone),
    ...changes.flatMap((change) => observance(change, minutesOf(change.after) > least ? 'DAYLIGHT' : 'STANDARD')),
    'END:VTIMEZONE',
  ];
}

function observance({ at, before, after }: OffsetChange, kind: 'DAYLIGHT' | 'STANDARD'): string[] {
  return [
    `BEGIN:${kind}`,
    // By the clock as it still was.
    property('DTSTART', localStamp(at, before)),
    property('TZOFFSETFROM', before.replace(':', '')),
    property('TZOFFSETTO', after.replace(':', '')),
    // As the IANA database calls zones that have no name of letters.
    property('TZNAME', after.replace(/:00$/, '').replace(':', '')),
    `END:${kind}`,
  ];
}

/** `20230208T093000`: what a clock of that offset shows. */
function localStamp(at: Instant, offset: string): string {
  const shown = new Date(Date.parse(at) + minutesOf(offset) * 60_000).toISOString();
  return shown.slice(0, 19).replace(/[-:]/g, '');
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith('-') ? -minutes : minutes;
}
