import Papa from 'papaparse';
import type { DataCell, DataTable } from '#domain/published/data-table.ts';
import { assertNever, type Locale } from '#domain/primitives.ts';
import { guardCell } from '#domain/text/csv-guard.ts';
import { printable } from './plain-text.ts';

/**
 * A table as spreadsheet programs open it with a double click: UTF-8 with its mark, CRLF, semicolons where the decimal
 * comma is written (es, pt, fr) and commas in English. Days are ISO 8601, which every program takes for days. What
 * would be run as a formula begins with an apostrophe.
 */
export function writeCsv({ columns, rows }: DataTable, locale: Locale): string {
  const cells = [columns.map(({ heading }) => csvText(heading)), ...rows.map((row) => row.map(cellText))];
  return `\uFEFF${Papa.unparse(cells, { delimiter: delimiterOf(locale), newline: '\r\n' })}\r\n`;
}

/** The separator that the spreadsheet programs of a language expect. */
export function delimiterOf(locale: Locale): ';' | ',' {
  return locale === 'en' ? ',' : ';';
}

function cellText(cell: DataCell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return csvText(cell.text);
    case 'number':
      return String(cell.value);
    case 'date':
      return cell.date;
    case 'time':
      return cell.time;
    case 'moment':
      return `${cell.date} ${cell.time}`;
    default:
      return assertNever(cell);
  }
}

function csvText(text: string): string {
  return guardCell(printable(text).trim());
}
