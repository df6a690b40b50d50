import type { Instant, TimeZone } from '../primitives.ts';
import { wallClock } from '../time/zone.ts';
import type { DocumentWords } from './document-words.ts';

/** `09:30`, by the clock of the meeting. */
export function clockTime(at: Instant, timeZone: TimeZone): string {
  return wallClock(at, timeZone).time;
}

/** "09:30–10:00", as the language sets ranges. */
export function clockRange(start: Instant, end: Instant, { timeZone, words }: Clock): string {
  return words('document.time.range', { start: clockTime(start, timeZone), end: clockTime(end, timeZone) });
}

type Clock = { readonly timeZone: TimeZone; readonly words: DocumentWords };

/** When something really was: "09:33–10:02", "from 09:33 on"; null where nobody knows. */
export function actualTimes(
  { actualStartAt, actualEndAt }: { readonly actualStartAt: Instant | null; readonly actualEndAt: Instant | null },
  clock: Clock,
): string | null {
  if (actualStartAt === null) return null;
  if (actualEndAt !== null) return clockRange(actualStartAt, actualEndAt, clock);
  return clock.words('document.time.from', { start: clockTime(actualStartAt, clock.timeZone) });
}
