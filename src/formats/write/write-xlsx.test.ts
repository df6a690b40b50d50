import { describe, expect, it } from 'vitest';
import { type DataTable, dateCell, numberCell, textCell, timeCell } from '#domain/published/data-table.ts';
import type { Instant, PlainDate } from '#domain/primitives.ts';
import type { DocumentMeta } from '#domain/summary/document.ts';
import { brokenTexts, hostileTexts } from '#tests/builders/hostile.ts';
import { elementsOf, shapeOf, xmlText } from '#tests/builders/xml-reader.ts';
import { readXlsx, textOf } from '#tests/builders/xlsx-reader.ts';
import { columnName } from './xlsx/sheet.ts';
import { sheetNames, writeXlsx } from './write-xlsx.ts';

const createdAt = '2023-02-09T12:00:00.000Z' as Instant;
const meta: DocumentMeta = {
  title: 'Compromisos',
  language: 'es',
  author: 'LACNIC',
  subject: 'Montevideo',
  date: '2023-02-08' as PlainDate,
};

const commitments: DataTable = {
  id: 'commitments',
  title: 'Compromisos y acciones',
  columns: [
    { id: 'code', heading: 'Código', width: 8 },
    { id: 'text', heading: 'Texto', width: 60, wraps: true },
    { id: 'due', heading: 'Plazo', width: 12 },
    { id: 'at', heading: 'Hora', width: 8 },
    { id: 'late', heading: 'Días', width: 8 },
  ],
  rows: [
    [
      textCell('C-05'),
      textCell('Publicar el primer juego de indicadores.'),
      dateCell('2023-10-02' as PlainDate),
      timeCell('09:30'),
      numberCell(12),
    ],
    [textCell('C-06'), textCell(null), dateCell(null), timeCell(null), numberCell(null)],
  ],
};

const write = (tables: readonly DataTable[] = [commitments]) => readXlsx(writeXlsx(tables, meta, createdAt));

const withText = (text: string): DataTable => ({
  ...commitments,
  rows: [[textCell('C-05'), textCell(text), dateCell(null), timeCell(null), numberCell(null)]],
});

describe('a register as a workbook', () => {
  it('keeps days, times and numbers as such, written the same in every country', () => {
    const [, row = []] = write().sheets[0]?.rows ?? [];
    expect(row.map(({ at, type, value, numberFormat }) => [at, type, value, numberFormat])).toEqual([
      ['A2', 'text', 'C-05', '49'],
      ['B2', 'text', 'Publicar el primer juego de indicadores.', '49'],
      // 2 October 2023 is the 45,201st day since 30 December 1899.
      ['C2', 'number', '45201', 'yyyy\\-mm\\-dd'],
      ['D2', 'number', String(9.5 / 24), 'hh:mm'],
      ['E2', 'number', '12', '0'],
    ]);
  });

  it('leaves cells without a value out, and a day before the count of days begins a text', () => {
    expect(write().sheets[0]?.rows[2]?.map(({ at }) => at)).toEqual(['A3']);
    const old = { ...commitments, rows: [[dateCell('1899-12-31' as PlainDate)]] };
    expect(write([old]).sheets[0]?.rows[1]).toMatchObject([{ type: 'text', value: '1899-12-31' }]);
  });

  it('keeps the headings in sight, filters every column and prints the headings on every page', () => {
    const { sheets, part } = write();
    const root = sheets[0]?.root;
    if (root === undefined) throw new Error('no sheet');
    expect(elementsOf(root, 'pane')[0]?.attributes).toMatchObject({ ySplit: '1', state: 'frozen' });
    expect(elementsOf(root, 'autoFilter')[0]?.attributes).toEqual({ ref: 'A1:E3' });
    expect(elementsOf(root, 'col').map(({ attributes }) => attributes['width'])).toEqual([
      '10',
      '62',
      '14',
      '10',
      '10',
    ]);
    expect(elementsOf(part('xl/workbook.xml'), 'definedName').map(xmlText)).toEqual([
      "'Compromisos y acciones'!$A$1:$E$3",
      "'Compromisos y acciones'!$1:$1",
    ]);
  });

  it('says what it is and in which language, and is the same for the same instant', () => {
    const core = write().part('docProps/core.xml');
    expect(elementsOf(core, 'dc:title').map(xmlText)).toEqual(['Compromisos']);
    expect(elementsOf(core, 'dc:language').map(xmlText)).toEqual(['es-ES']);
    expect(writeXlsx([commitments], meta, createdAt)).toEqual(writeXlsx([commitments], meta, createdAt));
  });

  it('makes a sheet of each table, under names a spreadsheet takes', () => {
    expect(write([commitments, { ...commitments, title: 'Hitos' }]).sheets.map(({ name }) => name)).toEqual([
      'Compromisos y acciones',
      'Hitos',
    ]);
    expect(sheetNames(['A/B: [c]?', 'x'.repeat(40), 'X'.repeat(40), "'", 'hitos', 'Hitos'])).toEqual([
      'A B c',
      'x'.repeat(28),
      `${'X'.repeat(26)} 3`,
      '4',
      'hitos',
      'Hitos 6',
    ]);
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('what people wrote, in a workbook', () => {
  const plain = shapeOf(write([withText('x')]).sheets[0]?.root ?? { name: '', attributes: {}, children: [] });
  const hostile = [...hostileTexts, ']]>', '_x0041_', "'=1", '=HYPERLINK("http://x")', '@SUM(1)', '\uFF1D1', '+49 30'];

  it.each(hostile)('keeps %j as text', (text) => {
    const sheet = write([withText(text)]).sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    expect(textOf(sheet)[1]?.[1]).toBe(text.trim());
    expect(shapeOf(sheet.root)).toEqual(plain);
  });

  it.each(brokenTexts)('shows %j as %j', (raw, shown) => {
    expect(write([withText(raw)]).sheets[0]?.rows[1]?.[1]?.value).toBe(shown);
  });

  it('marks what would become a formula as soon as somebody edits the cell', () => {
    const quoted = (text: string) => write([withText(text)]).sheets[0]?.rows[1]?.[1]?.quoted;
    expect(['=1+1', '-1', '@x', '\uFF0B1', 'a=1'].map(quoted)).toEqual([true, true, true, true, false]);
  });

  it('keeps line breaks, and of a text that no cell holds the beginning, no letter cut in two', () => {
    expect(write([withText('uno\r\ndos')]).sheets[0]?.rows[1]?.[1]?.value).toBe('uno\ndos');
    const long = write([withText('a😀'.repeat(40_000))]).sheets[0]?.rows[1]?.[1]?.value ?? '';
    expect(long.length).toBeLessThanOrEqual(32_767);
    expect(/^(?:a😀)+a?…$/u.test(long)).toBe(true);
    const whole = 'x'.repeat(10_000);
    expect(write([withText(whole)]).sheets[0]?.rows[1]?.[1]?.value).toBe(whole);
  });
});
