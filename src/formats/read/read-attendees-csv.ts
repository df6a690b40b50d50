import {
  notice,
  type AttendeeField,
  type AttendeesPreview,
  type ImportFailure,
  type ImportNotice,
  type PreviewColumn,
  type TextEncodingName,
} from '#domain/import/preview.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { cleanLine } from '#domain/text/clean.ts';
import { foldText } from '#domain/text/fold.ts';
import { looksLikeHeader, mapColumns, systemOf } from './attendee-columns.ts';
import { duplicateEmails, mergeJoins, readRows } from './attendee-rows.ts';
import { parseCsv, type CsvTable } from './csv.ts';
import { decodeText, type DecodedText } from './decode.ts';

export type AttendeesOptions = {
  /** One entry a column, as a person corrected it. */
  readonly mapping?: readonly (AttendeeField | null)[];
  readonly delimiter?: string;
  readonly encoding?: TextEncodingName;
};

/** Some systems put a few lines about the event above the headers. */
const HEADER_SEARCH = 20;
const SAMPLES = 3;

/** An attendee list in CSV. Never an empty success: a list without rows, or without names, is refused. */
export function readAttendees(
  bytes: Uint8Array,
  options: AttendeesOptions = {},
): Result<AttendeesPreview, ImportFailure> {
  const decoded = decodeText(bytes, options.encoding);
  return decoded.ok ? readAttendeesText(decoded.value, options) : decoded;
}

/** The same for a text that is decoded already. */
export function readAttendeesText(
  decoded: DecodedText,
  options: AttendeesOptions = {},
): Result<AttendeesPreview, ImportFailure> {
  const parsed = parseCsv(decoded.text, options.delimiter);
  if (!parsed.ok) return parsed;
  const table = parsed.value;
  const headerAt = headerIndex(table);
  const headers = (table.records[headerAt] ?? []).map((cell) => cleanLine(cell, 200).text);
  const fields =
    options.mapping === undefined ? mapColumns(headers) : headers.map((_, at) => options.mapping?.[at] ?? null);
  const named = fields.some(
    (field) => field !== null && ['displayName', 'givenName', 'familyName', 'email'].includes(field),
  );
  const shown = headers.slice(0, 15).join(', ').slice(0, 300);
  if (!named) return fail(notice(`row ${headerAt + 1}`, 'no_name_column', { headers: shown }));
  const read = readRows({ records: table.records, headerAt, headers, fields });
  if (read.rows.length === 0) {
    const first = read.skipped[0];
    return fail(first ?? notice(`row ${headerAt + 1}`, 'no_rows', { headers: shown }));
  }
  const system = systemOf(headers);
  const joins = system === 'zoom' ? mergeJoins(read.rows) : { rows: read.rows, merged: 0 };
  return ok({
    kind: 'attendees',
    format: 'csv',
    system,
    encoding: decoded.encoding,
    delimiter: table.delimiter,
    columns: columnsOf(table, { headerAt, headers, fields }),
    rows: joins.rows,
    skipped: read.skipped,
    warnings: [
      ...decoded.warnings,
      ...table.warnings,
      ...duplicateHeaders(headers, headerAt),
      ...read.warnings,
      ...(joins.merged > 0 ? [notice('rows', 'joins_merged', { count: joins.merged })] : []),
      ...duplicateEmails(joins.rows),
    ],
  });
}

/** Whether a text has the headers of an attendee list in its first rows, whatever its file name says. */
export function looksLikeAttendees(text: string): boolean {
  const parsed = parseCsv(text.slice(0, 20_000).replace(/[^\n\r]*$/, ''));
  if (!parsed.ok) return false;
  const header = parsed.value.records[headerIndex(parsed.value)] ?? [];
  return header.length > 1 && mapColumns(header).filter((field) => field !== null).length > 1;
}

/** The first row that reads like headers; the first one with any text where none does. */
function headerIndex({ records }: CsvTable): number {
  const head = records.slice(0, HEADER_SEARCH);
  const known = head.findIndex(looksLikeHeader);
  return known >= 0
    ? known
    : Math.max(
        0,
        head.findIndex((row) => row.some((cell) => cell.trim() !== '')),
      );
}

function columnsOf(
  { records }: CsvTable,
  found: {
    readonly headerAt: number;
    readonly headers: readonly string[];
    readonly fields: readonly (AttendeeField | null)[];
  },
): PreviewColumn[] {
  const body = records.slice(found.headerAt + 1, found.headerAt + 200);
  return found.headers.map((header, index) => ({
    index,
    header,
    field: found.fields[index] ?? null,
    samples: body
      .map((row) => cleanLine(row[index] ?? '', 60).text)
      .filter((text) => text !== '')
      .slice(0, SAMPLES),
  }));
}

function duplicateHeaders(headers: readonly string[], headerAt: number): ImportNotice[] {
  const seen = new Set<string>();
  return headers.flatMap((header) => {
    const key = foldText(header);
    if (key === '' || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [notice(`row ${headerAt + 1}, column ${header}`, 'duplicate_header', { header })];
  });
}
