import { createHash } from 'node:crypto';
import { assertNever, type Instant, type Locale } from '#domain/primitives.ts';
import type { ExportFormat, Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { composeSummary, type Composition } from '#domain/summary/compose.ts';
import type { DocumentMeta, DocumentTree } from '#domain/summary/document.ts';
import { artifactFileName, slugOf } from '#domain/summary/file-name.ts';
import type { LeftOut } from '#domain/summary/plan.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { finishPdf } from '#formats/write/finish-pdf.ts';
import { writeDocument } from '#formats/write/write-document.ts';
import { writeHtml } from '#formats/write/write-html.ts';

export type ExportInput = {
  readonly records: MeetingRecords;
  readonly summary: Summary;
  readonly locales: readonly Locale[];
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
  const files: ExportedFile[] = [];
  let leftOut: readonly LeftOut[] = [];
  for (const locale of input.locales) {
    const composition = composeSummary({ ...input, locale, words: createDocumentWords(locale) });
    leftOut = composition.leftOut;
    for (const format of input.formats) files.push(await exportFile(input, composition, format));
  }
  return { files, leftOut };
}

async function exportFile(input: ExportInput, composition: Composition, format: ExportFormat): Promise<ExportedFile> {
  const { document, missing, stale } = composition;
  const { locale } = document;
  const slug = slugOf(input.records.meeting.acronym);
  const fileName = artifactFileName({ slug, template: input.summary.template, locale, version: input.version, format });
  const bytes = await bytesOf(input, document, format);
  await input.write(fileName, bytes);
  return {
    fileName,
    locale,
    format,
    bytes: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    missing: missing.length,
    stale: stale.length,
  };
}

async function bytesOf(input: ExportInput, document: DocumentTree, format: ExportFormat): Promise<Uint8Array> {
  const { fontCss, now } = input;
  switch (format) {
    case 'md':
    case 'html':
    case 'docx':
      return writeDocument(document, format, { fontCss, createdAt: now });
    case 'pdf': {
      const printed = await input.printPdf(writeHtml(document, { fontCss, margins: 'host' }), document.meta);
      return finishPdf(printed, { ...document.meta, createdAt: now });
    }
    default:
      return assertNever(format);
  }
}
