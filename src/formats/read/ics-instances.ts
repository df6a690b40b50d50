import type { ImportCode, ImportNotice } from '#domain/import/preview.ts';
import { momentsOf, type Moment, type MomentContext } from './ics-event.ts';
import { properties, rawValue, type IcsComponent } from './ics-lines.ts';
import { occurrences, parseRule, type RecurrenceRule, type Wall } from './ics-recurrence.ts';
import { isoOf, wallOf } from './ics-zones.ts';

/** As many instances as an event may bring: an endless rule stops here. */
const MAX_INSTANCES = 500;
/** Nobody plans rooms further ahead. */
const WINDOW_MS = 20 * 366 * 86_400_000;

type Start = Extract<Moment, { readonly kind: 'time' }>;
export type Remark = (code: ImportCode, values?: ImportNotice['values']) => void;

/** The starts of a recurring event in UTC milliseconds, in order: RRULE and RDATE without EXDATE. */
export function instancesOf(
  event: IcsComponent,
  start: Start,
  context: MomentContext & { readonly warn: Remark },
): number[] {
  const walls = new Set<Wall>([start.wall]);
  for (const line of event.lines.filter(({ name }) => name === 'RRULE')) {
    const rule = parseRule(rawValue(line));
    if (rule === null) context.warn('recurrence_unsupported', { rule: rawValue(line).slice(0, 120) });
    else for (const wall of bounded(rule, start, context.warn)) walls.add(wall);
  }
  const starts = new Set([...walls].map((wall) => start.resolve(wall).ms));
  for (const found of properties(event, 'RDATE')) {
    for (const moment of momentsOf(found, context)) if (moment.kind === 'time') starts.add(moment.ms);
  }
  const { times, dates } = exceptions(event, context);
  const left = [...starts].filter((ms) => !times.has(ms));
  const shown = dates.size === 0 ? left : left.filter((ms) => !dates.has(dateIn(ms, start)));
  return shown.sort((a, b) => a - b).slice(0, MAX_INSTANCES);
}

/** Whether an event has more than one instance to begin with. */
export function recurs(event: IcsComponent): boolean {
  return event.lines.some(({ name }) => name === 'RRULE' || name === 'RDATE');
}

function bounded(rule: RecurrenceRule, start: Start, warn: Remark): Wall[] {
  const walls: Wall[] = [];
  const until = rule.until === null ? null : isoOf(rule.until);
  const untilWall = until === null ? null : wallOf(until);
  let ended = rule.count !== null || untilWall !== null;
  for (const wall of occurrences(rule, start.wall, start.wall + WINDOW_MS)) {
    if (untilWall !== null && (until?.endsWith('Z') === true ? start.resolve(wall).ms : wall) > untilWall) break;
    if (walls.length >= MAX_INSTANCES) {
      ended = false;
      break;
    }
    walls.push(wall);
  }
  if (!ended) warn('recurrence_limit', { limit: MAX_INSTANCES, count: walls.length });
  return walls;
}

function exceptions(event: IcsComponent, context: MomentContext): { times: Set<number>; dates: Set<string> } {
  const times = new Set<number>();
  const dates = new Set<string>();
  for (const found of properties(event, 'EXDATE')) {
    for (const moment of momentsOf(found, context)) {
      if (moment.kind === 'time') times.add(moment.ms);
      else if (moment.kind === 'date') dates.add(moment.date);
    }
  }
  return { times, dates };
}

/** The date of an instance on the wall of its event: an offset moves the clock of the start at most a little. */
function dateIn(ms: number, start: Start): string {
  const guess = ms + (start.wall - start.ms);
  const shift = ms - start.resolve(guess).ms;
  return new Date(guess + shift).toISOString().slice(0, 10);
}
