/** An instant, ISO 8601 in UTC with milliseconds: `2023-02-08T14:20:00.000Z`. */
export type Instant = string & { readonly __instant: true };

/** A wall-clock date, `YYYY-MM-DD`, in the zone of its meeting. */
export type PlainDate = string & { readonly __plainDate: true };

/** An IANA time zone name: `America/Montevideo`. */
export type TimeZone = string;

/** The languages of the interface and of exported documents (BCP 47). */
export const locales = ['es', 'en', 'pt', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** Who may read an entry once it leaves the laptop. */
export const visibilities = ['public', 'members', 'internal'] as const;
export type Visibility = (typeof visibilities)[number];

/** Whether a string is one of the four languages of the app. */
export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value);
}

/** Closes a union: the compiler refuses a forgotten case, the run time refuses unread data. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
