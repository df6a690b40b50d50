import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarEntry } from '#domain/published/calendar.ts';
import type { DataCell, DataTable } from '#domain/published/data-table.ts';
import { formatsOf } from '#domain/published/formats-of.ts';
import { guardCell } from '#domain/text/csv-guard.ts';
import type { ExportFormat } from '#domain/records/summary.ts';
import { printable } from '#formats/write/plain-text.ts';
import { delimiterOf, writeCsv } from '#formats/write/write-csv.ts';
import { writeIcs } from '#formats/write/write-ics.ts';
import { writeXlsx } from '#formats/write/write-xlsx.ts';
import { aFolder } from './a-folder.ts';
import { type Composed, hostileDocuments, madeAt, sampleDocuments, someTurns } from './composed.ts';
import { squeezed } from './said.ts';
import { convert, lacks, lacksOffice, lintXml } from './tools.ts';

const noOffice = lacksOffice('calc');
const noLint = lacks('xmllint');
const folder = aFolder('tables');
const has = (format: ExportFormat) => (one: Composed) => formatsOf(one.template).includes(format);
const samples = sampleDocuments();
const sheets = [...samples, ...[0, 51].flatMap(hostileDocuments)].filter(has('xlsx'));
const everyHostile = someTurns.flatMap(hostileDocuments);

/** UTF-8, commas, every text quoted, values as cells show them, all sheets: a file each, named after the sheet. */
const asCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1';

describe('an XLSX, opened by LibreOffice and saved as CSV', () => {
  beforeEach(({ skip }) => skip(noOffice !== null, noOffice ?? ''));
  beforeAll(async () => {
    if (noOffice !== null) return;
    const files = sheets.map(({ name, document, data }) => {
      const file = path.join(folder, `${name}.xlsx`);
      writeFileSync(file, writeXlsx(data().tables, document.meta, madeAt));
      return file;
    });
    await convert({ to: asCsv, folder, files });
  }, 180_000);

  it.each(sheets)('holds what the tables hold: $name', ({ name, data }) => {
    const { tables } = data();
    const found = readdirSync(folder).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.csv'));
    expect(found).toHaveLength(tables.length);
    const read = found.map((file) => rowsOf(readFileSync(path.join(folder, file), 'utf8'), ','));
    for (const table of tables) expect(read).toContainEqual(wantedRows(table, cellShown));
  });
});

describe('a CSV, read by a parser that is not ours', () => {
  it.each(samples.filter(has('csv')))('holds what the table holds: $name', ({ locale, data }) => {
    const [table] = data().tables;
    if (table === undefined) throw new Error('no table');
    const text = writeCsv(table, locale);
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(rowsOf(text, delimiterOf(locale))).toEqual(wantedRows(table, (cell) => guarded(cellShown(cell), cell)));
  });

  it('keeps whatever people wrote, and no cell of it begins a formula', () => {
    for (const { name, locale, data } of everyHostile.filter(has('csv'))) {
      const [table] = data().tables;
      if (table === undefined) throw new Error('no table');
      const rows = rowsOf(writeCsv(table, locale), delimiterOf(locale));
      expect(rows).toEqual(wantedRows(table, (cell) => guarded(cellShown(cell), cell)));
      expect({ name, run: rows.flat().filter((cell) => /^\s*[=+\-@＝＋－＠]/u.test(cell)) }).toEqual({ name, run: [] });
    }
  });
});

describe('the XML in an XLSX', () => {
  beforeEach(({ skip }) => skip(noLint !== null, noLint ?? ''));

  it('is well-formed to a parser that is not ours, whatever people wrote', () => {
    const files = [...samples, ...everyHostile].filter(has('xlsx')).flatMap(({ name, document, data }) =>
      Object.entries(unzipSync(writeXlsx(data().tables, document.meta, madeAt)))
        .filter(([part]) => /sheet\d+\.xml$|workbook\.xml$|core\.xml$/.test(part))
        .map(([part, bytes]) => {
          const file = path.join(folder, `${name}-${path.basename(part)}`);
          writeFileSync(file, bytes);
          return file;
        }),
    );
    for (let from = 0; from < files.length; from += 500) expect(lintXml(files.slice(from, from + 500))).toBe('');
    expect(files.every((file) => existsSync(file))).toBe(true);
  });
});

describe('an ICS, read by a parser that is not ours', () => {
  it.each(samples.filter(has('ics')))('holds what the calendar holds: $name', expectCalendar);

  it('keeps whatever people wrote, and nothing of it becomes a line of its own', () => {
    for (const one of everyHostile.filter(has('ics'))) expectCalendar(one);
  });
});

function expectCalendar({ data }: Composed): void {
  const { calendar } = data();
  const text = writeIcs(calendar, { createdAt: madeAt, version: 3 });
  const lines = text.split('\r\n');
  // RFC 5545, 3.1: no line is longer than 75 octets, each is ended by CRLF.
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  expect(lines.at(-1)).toBe('');
  const root = new ICAL.Component(ICAL.parse(text));
  const found = [...root.getAllSubcomponents('vevent'), ...root.getAllSubcomponents('vtodo')];
  const value = (component: ICAL.Component, name: string) => component.getFirstPropertyValue(name)?.toString() ?? null;
  const wanted = calendar.entries.map((entry) => ({
    uid: entry.uid,
    summary: squeezed(printable(entry.title.text)),
    description: entry.description === null ? null : squeezed(printable(entry.description.text)),
    ...daysOf(entry),
  }));
  const read = found.map((component) => ({
    uid: value(component, 'uid'),
    summary: squeezed(value(component, 'summary') ?? ''),
    description: value(component, 'description') === null ? null : squeezed(value(component, 'description') ?? ''),
    start: value(component, 'dtstart'),
    due: value(component, 'due'),
  }));
  const byUid = (a: { uid: string | null }, b: { uid: string | null }) => ((a.uid ?? '') < (b.uid ?? '') ? -1 : 1);
  expect(read.sort(byUid)).toEqual(wanted.sort(byUid));
  const known = new Set(['vevent', 'vtodo', 'vtimezone']);
  expect(root.getAllSubcomponents().filter(({ name }) => !known.has(name))).toEqual([]);
}

/** Sessions are by the clock of the meeting, which the sample and the hostile meeting have three hours behind UTC. */
function daysOf(entry: CalendarEntry): { readonly start: string | null; readonly due: string | null } {
  switch (entry.kind) {
    case 'todo':
      return { start: null, due: entry.due };
    case 'days':
      return { start: entry.start, due: null };
    case 'timed': {
      const local = new Date(Date.parse(entry.startsAt) - 3 * 3_600_000);
      return { start: local.toISOString().slice(0, 19), due: null };
    }
  }
}

function rowsOf(csv: string, delimiter: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter, skipEmptyLines: false });
  expect(errors).toEqual([]);
  // The line end of the last row.
  return data.filter((row, at) => at < data.length - 1 || row.join('') !== '').map((row) => row.map(plain));
}

function wantedRows({ columns, rows }: DataTable, shown: (cell: DataCell) => string): string[][] {
  const headings = columns.map(({ heading }) => plain(guardCell(printable(heading).trim())));
  return [headings, ...rows.map((row) => row.map((cell) => plain(shown(cell))))];
}

/** Line ends are those of whoever wrote the file. */
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

function guarded(text: string, { kind }: DataCell): string {
  return kind === 'text' ? guardCell(text) : text;
}

function cellShown(cell: DataCell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return printable(cell.text).trim();
    case 'number':
      return String(cell.value);
    case 'date':
      return cell.date;
    case 'time':
      return cell.time;
    case 'moment':
      return `${cell.date} ${cell.time}`;
  }
}
