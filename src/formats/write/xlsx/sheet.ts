import type { DataCell, DataColumn, DataTable } from '#domain/published/data-table.ts';
import { assertNever, type PlainDate } from '#domain/primitives.ts';
import { looksLikeFormula } from '#domain/text/csv-guard.ts';
import { element, escapeXml } from '../docx/xml.ts';
import { printable } from '../plain-text.ts';
import { sheetPart } from './parts.ts';
import { cellStyle } from './styles.ts';

/** One table as a sheet: its headings stay in sight, every column can be filtered (ISO/IEC 29500-1, 18.3.1.99). */
export function sheetXml({ columns, rows }: DataTable, isFirst: boolean): string {
  const reference = `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
  const headings = columns.map(({ heading }, at) =>
    textCell({ at: `${columnName(at)}1`, text: heading, style: cellStyle.heading }),
  );
  const lines = [
    element('row', { r: 1, ht: pointsOfLine + 8 }, headings.join('')),
    ...rows.map((row, at) => rowXml(row, at + 2, columns)),
  ];
  return sheetPart(
    'worksheet',
    [
      element('sheetPr', {}, element('pageSetUpPr', { fitToPage: 1 })),
      element('dimension', { ref: reference }),
      element('sheetViews', {}, view(isFirst)),
      element('sheetFormatPr', { defaultRowHeight: 15 }),
      element('cols', {}, columns.map(columnXml).join('')),
      element('sheetData', {}, lines.join('')),
      element('autoFilter', { ref: reference }),
      element('pageMargins', { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
      // 9 is A4.
      element('pageSetup', { paperSize: 9, orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 }),
    ].join(''),
  );
}

/** `A`, `Z`, `AA`: the name of a column by its place from 0. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

function view(isFirst: boolean): string {
  const pane = element('pane', { ySplit: 1, topLeftCell: 'A2', activePane: 'bottomLeft', state: 'frozen' });
  const selection = element('selection', { pane: 'bottomLeft', activeCell: 'A2', sqref: 'A2' });
  return element('sheetView', { ...(isFirst ? { tabSelected: 1 } : {}), workbookViewId: 0 }, pane + selection);
}

function columnXml({ width }: DataColumn, at: number): string {
  return element('col', { min: at + 1, max: at + 1, width: width + 2, customWidth: 1 });
}

function rowXml(row: readonly DataCell[], number: number, columns: readonly DataColumn[]): string {
  const cells = row.map((cell, at) => cellXml(cell, `${columnName(at)}${number}`, columns[at]?.wraps === true));
  return element('row', { r: number, ht: heightOf(row, columns) }, cells.join(''));
}

const pointsOfLine = 13;

/**
 * How high the row is, by the letters its columns hold. Not every program measures the rows of a file it opens; those
 * that do may change it, since it isn't said to be somebody's wish (`customHeight`).
 */
function heightOf(row: readonly DataCell[], columns: readonly DataColumn[]): number {
  const lines = row.map((cell, at) => {
    const { width = 1, wraps = false } = columns[at] ?? {};
    if (cell.kind !== 'text' || !wraps) return 1;
    return printable(cell.text)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
  });
  // 409 points are the most a row can have.
  return Math.min(409, Math.max(1, ...lines) * pointsOfLine + 4);
}

function cellXml(cell: DataCell, at: string, wraps: boolean): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return textCell({ at, text: cell.text, style: styleOf(cell.text, wraps) });
    case 'number':
      return valueCell(at, cellStyle.number, cell.value);
    case 'date': {
      const serial = serialOf(cell.date);
      if (serial === null) return textCell({ at, text: cell.date, style: cellStyle.text });
      return valueCell(at, cellStyle.date, serial);
    }
    case 'time':
      return valueCell(at, cellStyle.time, fractionOf(cell.time));
    case 'moment': {
      const serial = serialOf(cell.date);
      if (serial === null) return textCell({ at, text: `${cell.date} ${cell.time}`, style: cellStyle.text });
      return valueCell(at, cellStyle.moment, serial + fractionOf(cell.time));
    }
    default:
      return assertNever(cell);
  }
}

function styleOf(text: string, wraps: boolean): number {
  if (looksLikeFormula(text)) return cellStyle.quotedText;
  return wraps || text.includes('\n') ? cellStyle.longText : cellStyle.text;
}

function valueCell(at: string, style: number, value: number): string {
  return element('c', { r: at, s: style }, element('v', {}, String(value)));
}

type TextCell = { readonly at: string; readonly text: string; readonly style: number };

/** The text stands in the cell itself: nothing in it is ever computed. */
function textCell({ at, text, style }: TextCell): string {
  const shown = escapeXml(withoutEscapes(cut(printable(text).trim())));
  const inline = element('is', {}, element('t', { 'xml:space': 'preserve' }, shown));
  return element('c', { r: at, s: style, t: 'inlineStr' }, inline);
}

/** More than this in one cell, and the program refuses the file. */
const longestCell = 32_767;

/** No letter is cut in two. */
function cut(text: string): string {
  if (text.length <= longestCell) return text;
  const kept = text.slice(0, longestCell - 1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** `_x0041_` in a cell is an escape for A (22.9.2.19): one that people wrote is told apart by an escaped underscore. */
function withoutEscapes(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

const dayMs = 86_400_000;
const dayZero = Date.parse('1899-12-30T00:00:00Z');
/** Before it the count is off by one: the format keeps a 29 February 1900 that never was. */
const firstRightDay = '1900-03-01';

function serialOf(date: PlainDate): number | null {
  return date < firstRightDay ? null : (Date.parse(`${date}T00:00:00Z`) - dayZero) / dayMs;
}

/** `12:00` is half a day. */
function fractionOf(time: string): number {
  return (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) / 1440;
}
