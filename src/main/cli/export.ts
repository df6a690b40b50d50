import { createHash } from 'node:crypto';
import { formatsOf, isBilingualFormat } from '#domain/published/formats-of.ts';
import { composeData } from '#domain/published/published-data.ts';
import type { Instant, Locale } from '#domain/primitives.ts';
import type { ExportFormat, Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { composeSummary, type Composition } from '#domain/summary/compose.ts';
import type { DocumentMeta } from '#domain/summary/document.ts';
import { artifactFileName, slugOf } from '#domain/summary/file-name.ts';
import type { LeftOut } from '#domain/summary/plan.ts';
import { bilingualMeta } from '#formats/write/bilingual/pair.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { finishPdf } from '#formats/write/finish-pdf.ts';
import { writeExport } from '#formats/write/write-export.ts';

export type ExportInput = {
  readonly records: MeetingRecords;
  readonly summary: Summary;
  readonly locales: readonly Locale[];
  /** Bilingual documents: the language of the left column and that of the right. */
  readonly pairs?: readonly (readonly [Locale, Locale])[];
  /** Those that a document or its template doesn't have are passed over. */
  readonly formats: readonly ExportFormat[];
  /** The `n` of `_v{n}`. */
  readonly version: number;
  readonly now: Instant;
  /** `@font-face` rules that go into HTML and PDF; empty for the system's fonts. */
  readonly fontCss: string;
  readonly printPdf: (html: string, meta: DocumentMeta) => Promise<Uint8Array>;
  readonly write: (fileName: string, bytes: Uint8Array) => Promise<void>;
};

export type ExportedFile = {
  readonly fileName: string;
  readonly locale: Locale;
  readonly second?: Locale;
  readonly format: ExportFormat;
  /** Size in bytes. */
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
  /** How many passages went out untranslated or stale. */
  readonly missing: number;
  readonly stale: number;
};

export type ExportResult = { readonly files: readonly ExportedFile[]; readonly leftOut: readonly LeftOut[] };

/** Composes and writes the documents of a summary, one after the other. Whatever `write` or `printPdf` throws, stops it. */
export async function exportDocuments(input: ExportInput): Promise<ExportResult> {
  const { locales, pairs = [], summary } = input;
  const composed = new Map<Locale, Composition>();
  const compose = (locale: Locale): Composition => {
    const known = composed.get(locale) ?? composeSummary({ ...input, locale, words: createDocumentWords(locale) });
    composed.set(locale, known);
    return known;
  };
  const formats = input.formats.filter((format) => formatsOf(summary.template).includes(format));
  const files: ExportedFile[] = [];
  for (const locale of locales) {
    for (const format of formats) files.push(await exportFile(input, [compose(locale)], format));
  }
  for (const pair of pairs) {
    for (const format of formats.filter(isBilingualFormat)) {
      files.push(await exportFile(input, [compose(pair[0]), compose(pair[1])], format));
    }
  }
  const [first] = composed.values();
  return { files, leftOut: first?.leftOut ?? [] };
}

type Columns = readonly [Composition, Composition?];

async function exportFile(input: ExportInput, columns: Columns, format: ExportFormat): Promise<ExportedFile> {
  const [{ document }, right] = columns;
  const { locale } = document;
  const second = right?.document.locale;
  const { summary, version } = input;
  const slug = slugOf(input.records.meeting.acronym);
  const fileName = artifactFileName({ slug, template: summary.template, locale, second, version, format });
  const bytes = await bytesOf(input, columns, format);
  await input.write(fileName, bytes);
  return {
    fileName,
    locale,
    ...(second === undefined ? {} : { second }),
    format,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    missing: columns[0].missing.length + (right?.missing.length ?? 0),
    stale: columns[0].stale.length + (right?.stale.length ?? 0),
  };
}

async function bytesOf(input: ExportInput, [left, right]: Columns, format: ExportFormat): Promise<Uint8Array> {
  const { fontCss, now, version } = input;
  const { document } = left;
  const second = right?.document ?? null;
  const { locale } = document;
  const data = () => composeData({ ...input, locale, words: createDocumentWords(locale) });
  const written = writeExport({ document, second, data }, format, { fontCss, createdAt: now, version });
  if (written.kind === 'file') return written.bytes;
  const meta = second === null ? document.meta : bilingualMeta(document, second);
  return finishPdf(await input.printPdf(written.html, meta), { ...meta, createdAt: now });
}
