import type { Instant, Locale, PlainDate, TimeZone } from '../primitives.ts';

/** A text with the language it is really in. */
export type LangText = { readonly text: string; readonly lang: Locale };

type Common = {
  /** The same in every export and every language: whoever imports a later one gets the entry brought up to date. */
  readonly uid: string;
  readonly title: LangText;
  readonly description: LangText | null;
  /** A name, in whatever language. */
  readonly place: string | null;
  readonly category: string | null;
};

/** A coming event, on whole days. */
export type DayEvent = Common & {
  readonly kind: 'days';
  readonly start: PlainDate;
  /** The last day of it. */
  readonly end: PlainDate;
};

/** A session, by the clock of the meeting. */
export type TimedEvent = Common & {
  readonly kind: 'timed';
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly cancelled: boolean;
};

/** Something that is to be done by a day. */
export type ToDo = Common & {
  readonly kind: 'todo';
  /** The last day in time. */
  readonly due: PlainDate;
  readonly status: 'open' | 'in_progress' | 'blocked' | 'done' | 'dropped';
  /** The event it is due before, by its uid. */
  readonly before: string | null;
};

export type CalendarEntry = DayEvent | TimedEvent | ToDo;

/** The days of a document, in its language. */
export type Calendar = {
  readonly locale: Locale;
  readonly title: string;
  readonly timeZone: TimeZone;
  readonly entries: readonly CalendarEntry[];
};
