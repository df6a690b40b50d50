import type { Instant, Locale, PlainDate, TimeZone } from '../primitives.ts';
import { wallClock } from '../time/zone.ts';

/** One value of a table, typed so that a spreadsheet can sort and add it up. */
export type DataCell =
  | { readonly kind: 'empty' }
  /** `lang`: the language the text is really in, where it isn't that of the table. */
  | { readonly kind: 'text'; readonly text: string; readonly lang?: Locale }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: PlainDate }
  /** `HH:mm`, by the clock of the meeting. */
  | { readonly kind: 'time'; readonly time: string }
  /** A day and `HH:mm`, by the clock of the meeting. */
  | { readonly kind: 'moment'; readonly date: PlainDate; readonly time: string };

export type DataColumn = {
  /** Never translated: what programs know the column by. */
  readonly id: string;
  readonly heading: string;
  /** How much of a line it is worth, in letters. */
  readonly width: number;
  /** Whether its texts are long: they are broken into lines. */
  readonly wraps?: boolean;
};

/** A register as rows and columns, in the language of the export. */
export type DataTable = {
  /** Never translated. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly DataColumn[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly DataCell[])[];
};

export const emptyCell: DataCell = { kind: 'empty' };

/** A text, or nothing where it says nothing. */
export function textCell(text: string | null, lang?: Locale): DataCell {
  if (text === null || text.trim() === '') return emptyCell;
  return lang === undefined ? { kind: 'text', text } : { kind: 'text', text, lang };
}

export function dateCell(date: PlainDate | null): DataCell {
  return date === null ? emptyCell : { kind: 'date', date };
}

export function timeCell(time: string | null): DataCell {
  return time === null ? emptyCell : { kind: 'time', time };
}

/** An instant as the clock of the meeting showed it. */
export function momentCell(at: Instant | null, timeZone: TimeZone): DataCell {
  if (at === null) return emptyCell;
  const { date, time } = wallClock(at, timeZone);
  return { kind: 'moment', date, time };
}

export function numberCell(value: number | null): DataCell {
  return value === null ? emptyCell : { kind: 'number', value };
}
