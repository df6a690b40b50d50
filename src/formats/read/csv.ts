import Papa from 'papaparse';
import { notice, type ImportFailure, type ImportNotice } from '#domain/import/preview.ts';
import { fail, ok, type Result } from '#domain/result.ts';

export type CsvTable = {
  /** Every record of the file, blank ones included, so that a place in it is a row number less one. */
  readonly records: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly warnings: readonly ImportNotice[];
};

const delimiters = [',', ';', '\t', '|'] as const;
const SNIFFED_CHARS = 65_536;
const SNIFFED_ROWS = 25;

/** Records of a CSV text (RFC 4180, with any of four delimiters). A quote that never closes refuses the file. */
export function parseCsv(text: string, delimiter: string = sniffDelimiter(text)): Result<CsvTable, ImportFailure> {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: newlineOf(text), skipEmptyLines: false });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) {
    const line = lineAt(text, open.index ?? 0);
    return fail(notice(`line ${line}`, 'csv_open_quote', { line }));
  }
  const rows = [...new Set(errors.filter(({ code }) => code === 'InvalidQuotes').map(({ row }) => row ?? 0))];
  const warnings = rows.map((row) => notice(`row ${row + 1}`, 'bad_quote'));
  // The line end behind the last record is no record.
  const last = data.at(-1);
  const records = last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
  return ok({ records, delimiter, warnings });
}

/** The delimiter that cuts the first rows into the most columns, equally often in each. */
export function sniffDelimiter(text: string): string {
  const head = text.slice(0, SNIFFED_CHARS);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(head, { delimiter, newline: newlineOf(head), preview: SNIFFED_ROWS });
    const widths = data.map((row) => row.length).filter((width, index) => width > 1 || index === 0);
    const usual = mostFrequent(widths);
    if (usual < 2) continue;
    const agreeing = widths.filter((width) => width === usual).length / data.length;
    const score = agreeing * Math.log2(usual);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The line end outside quotes; old Macs wrote CR alone. */
function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  const found = /\r\n|\n|\r/.exec(text.slice(0, SNIFFED_CHARS).replace(/"[^"]*"/g, ''))?.[0];
  return found === '\r\n' || found === '\r' ? found : '\n';
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\n|\r/).length;
}
