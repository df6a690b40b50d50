import { daysInMonth } from '#domain/time/plain-date.ts';

/** A wall-clock time without zone, in milliseconds as if it were UTC. */
export type Wall = number;

/** A recurrence rule (RFC 5545, 3.3.10) of the kinds a meeting can have. */
export type RecurrenceRule = {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  /** As written: a date, a wall-clock time or, with Z, a time in UTC. */
  readonly until: string | null;
  readonly byMonth: readonly number[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byDay: readonly { readonly weekday: number; readonly nth: number }[];
  readonly bySetPosition: readonly number[];
  /** 0 is Sunday. */
  readonly weekStart: number;
};

const DAY_MS = 86_400_000;
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const known = new Set('FREQ INTERVAL COUNT UNTIL BYMONTH BYMONTHDAY BYYEARDAY BYDAY BYSETPOS WKST'.split(' '));

/** Reads a rule; null for what is malformed or no meeting needs (hourly, by week number, by hour). */
export function parseRule(text: string): RecurrenceRule | null {
  const parts = new Map(
    text.split(';').map((part) => [part.split('=')[0]?.trim().toUpperCase() ?? '', part.split('=')[1]?.trim() ?? '']),
  );
  parts.delete('');
  if ([...parts.keys()].some((key) => !known.has(key) && !key.startsWith('X-'))) return null;
  const frequency = parts.get('FREQ')?.toUpperCase();
  if (frequency !== 'DAILY' && frequency !== 'WEEKLY' && frequency !== 'MONTHLY' && frequency !== 'YEARLY') return null;
  const byDay = list(parts.get('BYDAY')).map(weekdayOf);
  const numbers = {
    byMonth: numberList(parts.get('BYMONTH'), 1, 12),
    byMonthDay: numberList(parts.get('BYMONTHDAY'), -31, 31),
    byYearDay: numberList(parts.get('BYYEARDAY'), -366, 366),
    bySetPosition: numberList(parts.get('BYSETPOS'), -366, 366),
  };
  const count = parts.has('COUNT') ? Number(parts.get('COUNT')) : null;
  const { byMonth, byMonthDay, byYearDay, bySetPosition } = numbers;
  if (byMonth === null || byMonthDay === null || byYearDay === null || bySetPosition === null) return null;
  if (byDay.some((day) => day === null) || (count !== null && !(Number.isInteger(count) && count > 0))) return null;
  return {
    frequency,
    // 0 and negative values stand in real files; every period is what they can only mean.
    interval: Math.max(1, Math.floor(Number(parts.get('INTERVAL') ?? 1)) || 1),
    count,
    until: parts.get('UNTIL') ?? null,
    byMonth,
    byMonthDay,
    byYearDay,
    bySetPosition,
    byDay: byDay.filter((day) => day !== null),
    weekStart: Math.max(0, weekdays.indexOf(parts.get('WKST')?.toUpperCase() ?? 'MO')),
  };
}

/**
 * The instances of a rule in order, the start first whether or not it fits the rule (RFC 5545, 3.8.5.3).
 * Ends at `last` or with COUNT; UNTIL is the caller's to watch, since it may be in another zone.
 * Day by day, so that no rule can make it run on: the work is bounded by the days up to `last`.
 */
export function* occurrences(rule: RecurrenceRule, start: Wall, last: Wall): Generator<Wall> {
  const startDay = Math.floor(start / DAY_MS);
  const clock = start - startDay * DAY_MS;
  const lastDay = Math.floor(last / DAY_MS);
  let given = 1;
  yield start;
  for (let period = 0; ; period += rule.interval) {
    const span = periodDays(rule, startDay, period);
    if (span === null || span.first > lastDay) return;
    for (const day of daysOfPeriod(rule, startDay, span)) {
      if (day <= startDay) continue;
      if (day > lastDay || (rule.count !== null && given >= rule.count)) return;
      given += 1;
      yield day * DAY_MS + clock;
    }
    if (rule.count !== null && given >= rule.count) return;
  }
}

type Span = { readonly first: number; readonly last: number };

/** The days of the n-th day, week, month or year after that of the start; null beyond any calendar. */
function periodDays(rule: RecurrenceRule, startDay: number, n: number): Span | null {
  if (n > 4_000_000) return null;
  if (rule.frequency === 'DAILY') return { first: startDay + n, last: startDay + n };
  if (rule.frequency === 'WEEKLY') {
    const first = startDay - ((weekdayOn(startDay) - rule.weekStart + 7) % 7) + n * 7;
    return { first, last: first + 6 };
  }
  const { year, month } = civil(startDay);
  if (rule.frequency === 'YEARLY') return { first: dayNumber(year + n, 1, 1), last: dayNumber(year + n, 12, 31) };
  const months = month - 1 + n;
  const first = dayNumber(year + Math.floor(months / 12), (months % 12) + 1, 1);
  const then = civil(first);
  return { first, last: first + daysInMonth(then.year, then.month) - 1 };
}

function daysOfPeriod(rule: RecurrenceRule, startDay: number, span: Span): number[] {
  const days: number[] = [];
  const begun = civil(startDay);
  for (let day = span.first; day <= span.last; day += 1) {
    const at = civil(day);
    if (rule.byMonth.length > 0 && !rule.byMonth.includes(at.month)) {
      day += daysInMonth(at.year, at.month) - at.date;
    } else if (fits(rule, begun, at)) days.push(day);
  }
  if (rule.bySetPosition.length === 0) return days;
  return days.filter((_, index) => rule.bySetPosition.some((at) => at === index + 1 || at === index - days.length));
}

/** Whether a day (of a month the rule allows) belongs to the rule; parts the rule lacks are those of the start (RFC 5545, 3.3.10). */
function fits(rule: RecurrenceRule, begun: CivilDay, at: CivilDay): boolean {
  const { day, year, month, date } = at;
  const { frequency, byMonth, byMonthDay, byYearDay, byDay } = rule;
  const free = byMonthDay.length === 0 && byYearDay.length === 0 && byDay.length === 0;
  if (byMonthDay.length > 0 && !hasPlace(byMonthDay, date, daysInMonth(year, month))) return false;
  if (byYearDay.length > 0) {
    const length = dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1);
    if (!hasPlace(byYearDay, day - dayNumber(year, 1, 1) + 1, length)) return false;
  }
  if (byDay.length > 0 && !byDay.some((wanted) => fitsWeekday(rule, wanted, at))) return false;
  if (!free || frequency === 'DAILY') return true;
  if (frequency === 'WEEKLY') return weekdayOn(day) === weekdayOn(begun.day);
  return date === begun.date && (frequency === 'MONTHLY' || byMonth.length > 0 || month === begun.month);
}

type CivilDay = { readonly day: number; readonly year: number; readonly month: number; readonly date: number };

/** `2TU` is the second Tuesday of the month or, in a yearly rule without months, of the year. */
function fitsWeekday(
  rule: RecurrenceRule,
  wanted: { readonly weekday: number; readonly nth: number },
  { day, year, month, date }: CivilDay,
): boolean {
  if (weekdayOn(day) !== wanted.weekday) return false;
  if (wanted.nth === 0 || rule.frequency === 'DAILY' || rule.frequency === 'WEEKLY') return true;
  const ofYear = rule.frequency === 'YEARLY' && rule.byMonth.length === 0;
  const place = ofYear ? day - dayNumber(year, 1, 1) + 1 : date;
  const length = ofYear ? dayNumber(year + 1, 1, 1) - dayNumber(year, 1, 1) : daysInMonth(year, month);
  return wanted.nth > 0 ? Math.ceil(place / 7) === wanted.nth : Math.ceil((length - place + 1) / 7) === -wanted.nth;
}

/** Whether a place counted from the beginning (or, when negative, from the end) is in the list. */
function hasPlace(wanted: readonly number[], place: number, length: number): boolean {
  return wanted.includes(place) || wanted.includes(place - length - 1);
}

function civil(day: number): CivilDay {
  const at = new Date(day * DAY_MS);
  return { day, year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

function dayNumber(year: number, month: number, date: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1, date);
  return Math.floor(at.getTime() / DAY_MS);
}

/** 0 is Sunday; day 0 was a Thursday. */
function weekdayOn(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function weekdayOf(text: string): { readonly weekday: number; readonly nth: number } | null {
  const match = /^([+-]?\d{1,2})?(SU|MO|TU|WE|TH|FR|SA)$/i.exec(text);
  if (match === null) return null;
  return { weekday: weekdays.indexOf((match[2] ?? '').toUpperCase()), nth: Number(match[1] ?? 0) };
}

function list(text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : text.split(',').map((part) => part.trim());
}

function numberList(text: string | undefined, min: number, max: number): number[] | null {
  const numbers = list(text).map(Number);
  return numbers.every((value) => Number.isInteger(value) && value >= min && value <= max && value !== 0)
    ? numbers
    : null;
}
