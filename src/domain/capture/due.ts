import type { PlainDate } from '../primitives.ts';
import { foldText } from '../text/fold.ts';
import { addDays, plainDate } from '../time/plain-date.ts';
import type { DueTarget } from './capture.ts';
import { dayWords, leadWords, monthWords, weekdayWords } from './due-words.ts';
import { type CaptureNames, milestoneNamed } from './names.ts';

/** The date or milestone a phrase means ("viernes", "24/2", "antes de LACNIC 40"), or null. */
export function dueOf(phrase: string, names: CaptureNames, today: PlainDate): DueTarget | null {
  const folded = foldText(phrase);
  const rest = withoutLead(folded);
  return plainDue(folded, names, today) ?? (rest === null ? null : plainDue(rest, names, today));
}

/** Whether a phrase may still become a due: it begins a lead, a day or the name of a milestone. */
export function beginsDue(phrase: string, names: CaptureNames): boolean {
  const folded = foldText(phrase);
  if (leadWords.some((lead) => lead.startsWith(folded))) return true;
  const rest = withoutLead(folded) ?? folded;
  return [...names.milestoneNames, ...plainWords].some((word) => word.startsWith(rest));
}

/** A folded phrase without the words that lead to its date, or null where it has none. */
export function withoutLead(folded: string): string | null {
  for (const lead of leadWords) {
    if (!folded.startsWith(lead)) continue;
    const rest = folded.slice(lead.length);
    if (lead.endsWith("'") && rest !== '') return rest;
    if (rest.startsWith(' ')) return rest.slice(1);
  }
  return null;
}

const plainWords = [...Object.keys(dayWords), ...weekdayWords.flat()];

function plainDue(folded: string, names: CaptureNames, today: PlainDate): DueTarget | null {
  const milestone = milestoneNamed(folded, names);
  if (milestone !== null) return { kind: 'milestone', milestoneId: milestone.id };
  const date = relativeDay(folded, today) ?? numericDate(folded, today) ?? writtenDate(folded, today);
  return date === null ? null : { kind: 'date', date };
}

/** A weekday is the next one, never today. */
function relativeDay(folded: string, today: PlainDate): PlainDate | null {
  const days = Object.hasOwn(dayWords, folded) ? dayWords[folded] : undefined;
  if (days !== undefined) return addDays(today, days);
  const weekday = weekdayWords.findIndex((words) => words.includes(folded));
  if (weekday < 0) return null;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, ((weekday - now + 6) % 7) + 1);
}

/** `2023-05-08`, `8/5`, `8/5/2023`, `8/5/23`: the day comes first in the four languages. */
function numericDate(folded: string, today: PlainDate): PlainDate | null {
  const iso = plainDate(folded);
  if (iso !== null) return iso;
  const match = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/.exec(folded);
  if (match === null) return null;
  return dateFrom({ day: match[1] ?? '', month: Number(match[2]), year: match[3] ?? null }, today);
}

function writtenDate(folded: string, today: PlainDate): PlainDate | null {
  const dayFirst = /^(\d{1,2})(?:er|o|st|nd|rd|th)?(?: de| of)? ([a-z]+)\.?(?:(?: de|,)? (\d{4}))?$/.exec(folded);
  if (dayFirst !== null) {
    return dateFrom({ day: dayFirst[1] ?? '', month: monthOf(dayFirst[2] ?? ''), year: dayFirst[3] ?? null }, today);
  }
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/.exec(folded);
  if (monthFirst === null) return null;
  return dateFrom(
    { day: monthFirst[2] ?? '', month: monthOf(monthFirst[1] ?? ''), year: monthFirst[3] ?? null },
    today,
  );
}

/** 1 to 12; 0 where it is no month. */
function monthOf(word: string): number {
  return monthWords.findIndex((words) => words.includes(word)) + 1;
}

/** Without a year it is the next such day, today included. */
function dateFrom(
  { day, month, year }: { readonly day: string; readonly month: number; readonly year: string | null },
  today: PlainDate,
): PlainDate | null {
  const inYear = (full: number) =>
    plainDate(`${String(full).padStart(4, '0')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
  if (year !== null) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = Number(today.slice(0, 4));
  const date = inYear(thisYear);
  return date !== null && date >= today ? date : inYear(thisYear + 1);
}
