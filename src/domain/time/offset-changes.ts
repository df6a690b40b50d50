import type { Instant, TimeZone } from '../primitives.ts';
import { instantAt, wallClock } from './zone.ts';

/** From `at` on, clocks in a zone run with another offset from UTC (`-03:00`). */
export type OffsetChange = { readonly at: Instant; readonly before: string; readonly after: string };

const DAY_MS = 86_400_000;

/** The changes of a zone's offset between two instants, in order of time. No zone changes twice within a day. */
export function offsetChanges(timeZone: TimeZone, from: Instant, to: Instant): OffsetChange[] {
  const offsetAt = (ms: number): string => wallClock(instantAt(ms), timeZone).offset;
  const changes: OffsetChange[] = [];
  const end = Date.parse(to);
  let ms = Date.parse(from);
  let before = offsetAt(ms);
  while (ms < end) {
    const next = Math.min(ms + DAY_MS, end);
    const after = offsetAt(next);
    if (after !== before) changes.push({ at: instantAt(firstWith(after, [ms, next], offsetAt)), before, after });
    before = after;
    ms = next;
  }
  return changes;
}

/** The first minute in a span at which the offset is the new one. */
function firstWith(after: string, [from, to]: readonly [number, number], offsetAt: (ms: number) => string): number {
  let [low, high] = [Math.floor(from / 60_000), Math.ceil(to / 60_000)];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle * 60_000) === after) high = middle;
    else low = middle;
  }
  return high * 60_000;
}
