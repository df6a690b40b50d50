import type { Instant, Locale, PlainDate, TimeZone } from '../primitives.ts';
import { intlTags } from './intl-tag.ts';

const fullDate: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' };

/** "8 de mayo de 2023". */
export function formatDate(date: PlainDate, locale: Locale): string {
  return formatRange({ start: date, end: date, locale, options: fullDate });
}

/** "8–12 May 2023"; a range of one day is that day. */
export function formatDateRange(start: PlainDate, end: PlainDate, locale: Locale): string {
  return formatRange({ start, end, locale, options: fullDate });
}

/** "octubre de 2023", or "mayo–junio de 2023" where the range crosses months. */
export function formatMonth(start: PlainDate, end: PlainDate, locale: Locale): string {
  return formatRange({ start, end, locale, options: { month: 'long', year: 'numeric' } });
}

/** "miércoles, 8 de febrero de 2023", with a capital where it stands alone. */
export function formatDay(date: PlainDate, locale: Locale): string {
  const text = formatRange({ start: date, end: date, locale, options: { ...fullDate, weekday: 'long' } });
  return text.charAt(0).toLocaleUpperCase(intlTags[locale]) + text.slice(1);
}

/** The wall-clock date of an instant in the zone of a meeting. */
export function plainDateOf(instant: Instant, timeZone: TimeZone): PlainDate {
  const parts = new Map(
    dayIn(timeZone)
      .formatToParts(new Date(instant))
      .map((part) => [part.type, part.value]),
  );
  return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}` as PlainDate;
}

const days = new Map<TimeZone, Intl.DateTimeFormat>();

/** Made once for each zone: that takes a hundred times as long as using it. */
function dayIn(timeZone: TimeZone): Intl.DateTimeFormat {
  const known = days.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  days.set(timeZone, made);
  return made;
}

type Range = {
  readonly start: PlainDate;
  readonly end: PlainDate;
  readonly locale: Locale;
  readonly options: Intl.DateTimeFormatOptions;
};

/** A plain date has no zone: it is read and written as midnight UTC, so that no machine can move it. */
function formatRange({ start, end, locale, options }: Range): string {
  const format = formatterOf(intlTags[locale], { ...options, timeZone: 'UTC' });
  const parts = format.formatRangeToParts(midnight(start), midnight(end < start ? start : end));
  return parts.map((part) => dayOrdinal(part, locale) ?? part.value).join('');
}

/**
 * CLDR writes "1 mars" and "1 de março". French and Brazilian usage makes the first of a month an ordinal:
 * "1er mars" (Imprimerie nationale), "1º de março" (Manual de Redação da Presidência da República).
 */
function dayOrdinal(part: Intl.DateTimeFormatPart, locale: Locale): string | null {
  if (part.type !== 'day' || part.value !== '1') return null;
  if (locale === 'fr') return '1er';
  return locale === 'pt' ? '1º' : null;
}

function midnight(date: PlainDate): Date {
  return new Date(`${date}T00:00:00.000Z`);
}

/** Making a formatter costs a hundred times more than using it, and a document has thousands of dates. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  // Zones come from files: an endless list of them must not stay in memory.
  if (formatters.size > 500) formatters.clear();
  formatters.set(key, made);
  return made;
}
