import type { DayTable } from '#domain/agenda/timetable.ts';

/** A block must hold one line of text: 32 px with its gaps. */
const shortestBlockPixels = 32;

/** How tall a minute is: enough for the shortest session of the day, within reason. */
export function pixelsPerMinute(day: DayTable<unknown, unknown>): number {
  const lengths = day.columns.flatMap(({ blocks }) => blocks.map((block) => block.toMinute - block.fromMinute));
  const shortest = Math.min(60, ...lengths.filter((minutes) => minutes >= 10));
  return Math.min(Math.max(shortestBlockPixels / shortest, 1.3), 3.2);
}
