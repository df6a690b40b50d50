import { monthWords } from '#domain/capture/due-words.ts';
import type { PlainDate } from '#domain/primitives.ts';
import { foldText } from '#domain/text/fold.ts';

const iso = /(?<!\d)(\d{4})[-/.](\d{2})[-/.](\d{2})(?!\d)/u;
const dayFirst =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|o)?[ .-]+(?:of |de |d')?([a-z]{3,12})\.?,?[ .-]+(?:de |del )?(\d{4})(?!\d)/u;
const monthFirst = /(?<![a-z])([a-z]{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const numeric = /(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?![\d/])/u;

/** The first whole date of a text: `2024-07-24`, `17 April 2025`, `13 de abril de 2025`, `03/11/2019` (day first). */
export function dateIn(text: string): PlainDate | null {
  const folded = foldText(text.slice(0, 2_000).replace(/[–—]/gu, ' '));
  const whole = iso.exec(folded);
  if (whole !== null) return dateOf(whole[1], whole[2], whole[3]);
  const day = dayFirst.exec(folded);
  if (day !== null && monthOf(day[2]) > 0) return dateOf(day[3], monthOf(day[2]), day[1]);
  const month = monthFirst.exec(folded);
  if (month !== null && monthOf(month[1]) > 0) return dateOf(month[3], monthOf(month[1]), month[2]);
  const digits = numeric.exec(folded);
  if (digits === null) return null;
  return Number(digits[2]) > 12 ? dateOf(digits[3], digits[1], digits[2]) : dateOf(digits[3], digits[2], digits[1]);
}

/** Whether a heading is nothing but a date, whole or not: `13 de Abril de 2025`, `Décembre 2020`. */
export function isDateOnly(text: string): boolean {
  if (text.length > 60) return false;
  const words = foldText(text)
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '' && !/^(?:de|del|of|the|d|er|le|el|a|o)$/u.test(word));
  const known = (word: string): boolean => /^\d{1,4}(?:st|nd|rd|th|er)?$/u.test(word) || monthOf(word) > 0;
  return words.length > 1 && words.every(known) && words.some((word) => /^\d{4}$/u.test(word));
}

function monthOf(word = ''): number {
  return monthWords.findIndex((words) => words.includes(word)) + 1;
}

function dateOf(year = '', month: string | number = '', day = ''): PlainDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? (text as PlainDate) : null;
}
