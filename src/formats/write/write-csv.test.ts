import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type DataTable, dateCell, numberCell, textCell, timeCell } from '#domain/published/data-table.ts';
import { locales, type Locale, type PlainDate } from '#domain/primitives.ts';
import { brokenTexts, hostileTexts } from '#tests/builders/hostile.ts';
import { writeCsv } from './write-csv.ts';

const table: DataTable = {
  id: 'commitments',
  title: 'Compromisos',
  columns: ['Código', 'Texto', 'Plazo', 'Hora', 'Días'].map((heading) => ({ id: heading, heading, width: 8 })),
  rows: [
    [
      textCell('C-05'),
      textCell('Publicar; "todo",\nmañana'),
      dateCell('2023-10-02' as PlainDate),
      timeCell('09:30'),
      numberCell(12),
    ],
    [textCell('C-06'), textCell(null), dateCell(null), timeCell(null), numberCell(null)],
  ],
};

/** Read as a spreadsheet does: by the language's separator, the mark of UTF-8 dropped. */
function read(csv: string, locale: Locale = 'es'): string[][] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(csv.slice(1), {
    delimiter: locale === 'en' ? ',' : ';',
    newline: '\r\n',
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

function cellOf(text: string): string | undefined {
  return read(
    writeCsv({ ...table, rows: [[textCell('C-05'), textCell(text), textCell(''), textCell(''), textCell('')]] }, 'es'),
  )[1]?.[1];
}

describe('a register as CSV', () => {
  it.each(locales)('is read back in %s, days and times in the order of ISO 8601', (locale) => {
    expect(read(writeCsv(table, locale), locale)).toEqual([
      ['Código', 'Texto', 'Plazo', 'Hora', 'Días'],
      ['C-05', 'Publicar; "todo",\nmañana', '2023-10-02', '09:30', '12'],
      ['C-06', '', '', '', ''],
    ]);
  });

  it('ends every line as RFC 4180 says, and separates as spreadsheets of the language expect', () => {
    const small = { ...table, rows: [] };
    expect(writeCsv(small, 'fr')).toBe('\uFEFFCódigo;Texto;Plazo;Hora;Días\r\n');
    expect(writeCsv(small, 'en')).toBe('\uFEFFCódigo,Texto,Plazo,Hora,Días\r\n');
  });
});

describe('what people wrote, in CSV', () => {
  const runs = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u;

  it.each([...hostileTexts, ']]>', 'x'.repeat(10_000), 'uno\ndos', 'a;b,c\t"d"'])('keeps %j as text', (text) => {
    const cell = cellOf(text) ?? '';
    expect(cell.replace(/^'/, '')).toBe(text.trim());
    expect(runs.test(cell)).toBe(false);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '\u00A0=1', '\uFF1D1', "'=1", "''=1"])(
    'never lets a spreadsheet run %j',
    (text) => {
      expect(cellOf(text)?.startsWith("'")).toBe(true);
    },
  );

  it.each(brokenTexts)('shows %j as %j', (raw, shown) => {
    expect(cellOf(raw)).toBe(shown);
  });
});
