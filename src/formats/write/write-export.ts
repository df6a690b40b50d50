import { strToU8 } from 'fflate';
import type { PublishedData } from '#domain/published/published-data.ts';
import { assertNever, type Instant } from '#domain/primitives.ts';
import type { ExportFormat } from '#domain/records/summary.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { writeBilingualDocx } from './bilingual/write-bilingual-docx.ts';
import { writeBilingualHtml } from './bilingual/write-bilingual-html.ts';
import { writeCsv } from './write-csv.ts';
import { writeDocument } from './write-document.ts';
import { writeHtml } from './write-html.ts';
import { writeIcs } from './write-ics.ts';
import { writeJson } from './write-json.ts';
import { writeXlsx } from './write-xlsx.ts';

export type ExportSource = {
  readonly document: DocumentTree;
  /** The same document in the language of the right column; null where it has one language. */
  readonly second: DocumentTree | null;
  /** Asked only by the formats that programs read. */
  readonly data: () => PublishedData;
};

export type ExportOptions = {
  /** `@font-face` rules that go into HTML and PDF; empty for the system's fonts. */
  readonly fontCss: string;
  /** When the file is made, for formats that say so. */
  readonly createdAt: Instant;
  /** The `n` of `_v{n}`. */
  readonly version: number;
};

/** A file, or the page that the host prints to have one. */
export type WrittenExport =
  { readonly kind: 'file'; readonly bytes: Uint8Array } | { readonly kind: 'page'; readonly html: string };

/** Writes one file of an export. Text is UTF-8. */
export function writeExport(source: ExportSource, format: ExportFormat, options: ExportOptions): WrittenExport {
  const { document, second } = source;
  const { fontCss, createdAt } = options;
  if (second !== null) return writeBilingual([document, second], format, options);
  switch (format) {
    case 'md':
    case 'html':
    case 'docx':
      return file(writeDocument(document, format, { fontCss, createdAt }));
    case 'pdf':
      return { kind: 'page', html: writeHtml(document, { fontCss, margins: 'host' }) };
    case 'csv':
    case 'xlsx':
    case 'ics':
    case 'json':
      return file(writeData(source, format, options));
    default:
      return assertNever(format);
  }
}

function writeBilingual(
  pair: readonly [DocumentTree, DocumentTree],
  format: ExportFormat,
  { fontCss, createdAt }: ExportOptions,
): WrittenExport {
  switch (format) {
    case 'html':
      return file(strToU8(writeBilingualHtml(pair, { fontCss })));
    case 'docx':
      return file(writeBilingualDocx(pair, createdAt));
    case 'pdf':
      return { kind: 'page', html: writeBilingualHtml(pair, { fontCss, margins: 'host' }) };
    case 'md':
    case 'csv':
    case 'xlsx':
    case 'ics':
    case 'json':
      throw new Error(`${format} has no two columns`);
    default:
      return assertNever(format);
  }
}

function writeData(
  { document, data }: ExportSource,
  format: 'csv' | 'xlsx' | 'ics' | 'json',
  { createdAt, version }: ExportOptions,
): Uint8Array {
  const { tables, calendar } = data();
  switch (format) {
    case 'csv': {
      const [table] = tables;
      if (table === undefined) throw new Error(`A ${document.template} has no table`);
      return strToU8(writeCsv(table, document.locale));
    }
    case 'xlsx':
      return writeXlsx(tables, document.meta, createdAt);
    case 'ics':
      return strToU8(writeIcs(calendar, { createdAt, version }));
    case 'json':
      return strToU8(writeJson(document, data(), { createdAt, version }));
    default:
      return assertNever(format);
  }
}

function file(bytes: Uint8Array): WrittenExport {
  return { kind: 'file', bytes };
}
