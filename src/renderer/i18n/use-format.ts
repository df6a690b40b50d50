import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Instant, type Locale, type PlainDate, type TimeZone, isLocale } from '#domain/primitives.ts';

/** BCP 47 tags the formats are made for: the region decides the order of dates and the separators. */
const tags: Readonly<Record<Locale, string>> = { es: 'es-UY', en: 'en-GB', pt: 'pt-BR', fr: 'fr-FR' };

const formatters = new Map<string, Intl.DateTimeFormat>();

/** The language of the interface. */
export function useLocale(): Locale {
  const { i18n } = useTranslation();
  return isLocale(i18n.language) ? i18n.language : 'en';
}

/** Dates, times, numbers and lists in the language of the interface and, for instants, the zone of the meeting. */
export function useFormat(timeZone: TimeZone) {
  const locale = useLocale();
  return useMemo(() => formatsOf(locale, timeZone), [locale, timeZone]);
}

/** The same outside of a component. */
export function formatsOf(locale: Locale, timeZone: TimeZone) {
  const tag = tags[locale];
  const instant = (value: Instant, options: Intl.DateTimeFormatOptions) =>
    dateTime(tag, { ...options, timeZone }).format(new Date(value));
  const date = (value: PlainDate, options: Intl.DateTimeFormatOptions) =>
    dateTime(tag, { ...options, timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
  return {
    locale,
    tag,
    /** 14:05 */
    time: (value: Instant) => instant(value, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    /** 14:05:09 */
    seconds: (value: Instant) =>
      instant(value, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }),
    /** Wednesday 8 February 2023, in the order of the language. */
    longDate: (value: PlainDate) => date(value, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    /** 8 February 2023 */
    mediumDate: (value: PlainDate) => date(value, { day: 'numeric', month: 'long', year: 'numeric' }),
    /** Wed 8 Feb */
    shortDate: (value: PlainDate) => date(value, { weekday: 'short', day: 'numeric', month: 'short' }),
    /** 24 Feb */
    dayMonth: (value: PlainDate) => date(value, { day: 'numeric', month: 'short' }),
    /** 24 Feb 2023 */
    dayMonthYear: (value: PlainDate) => date(value, { day: 'numeric', month: 'short', year: 'numeric' }),
    /** 2–6 Oct 2023, in the order of the language. */
    dayRange: (from: PlainDate, to: PlainDate) =>
      dateTime(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).formatRange(
        new Date(`${from}T00:00:00Z`),
        new Date(`${to}T00:00:00Z`),
      ),
    /** October 2023; the day is not told. */
    monthYear: (value: PlainDate) => date(value, { month: 'long', year: 'numeric' }),
    /** FEB and 8, for the calendar leaf. */
    leaf: (value: PlainDate) => ({
      month: date(value, { month: 'short' })
        .replace(/[.\d\s]|de/g, '')
        .slice(0, 4),
      day: String(Number(value.slice(8))),
    }),
    number: (value: number) => new Intl.NumberFormat(tag).format(value),
    percent: (value: number) => new Intl.NumberFormat(tag, { style: 'percent' }).format(value),
    list: (values: readonly string[]) => new Intl.ListFormat(tag, { type: 'conjunction' }).format(values),
    /** 218 kB; decimal units, as file managers show them. */
    bytes: (value: number) => {
      const [unit, divisor] = value < 1e6 ? (['kilobyte', 1e3] as const) : (['megabyte', 1e6] as const);
      const digits = divisor === 1e6 ? 1 : 0;
      return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumFractionDigits: digits }).format(value / divisor);
    },
  };
}

export type Formats = ReturnType<typeof formatsOf>;

function dateTime(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(tag, options);
  formatters.set(key, made);
  return made;
}
