import { strToU8 } from 'fflate';
import { assertNever, type Instant } from '#domain/primitives.ts';
import type { DocumentFormat } from '#domain/records/summary.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { writeDocx } from './write-docx.ts';
import { writeHtml } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

/** The formats that are written here. A PDF is the HTML, printed by the host. */
export type WrittenFormat = Exclude<DocumentFormat, 'pdf'>;

export type WriteOptions = {
  /** `@font-face` rules that go into HTML; empty for the system's fonts. */
  readonly fontCss: string;
  /** When the file is made, for formats whose properties say so. */
  readonly createdAt: Instant;
};

/** Writes a document as a file. Text is UTF-8 without a byte order mark, lines ended by LF. */
export function writeDocument(document: DocumentTree, format: WrittenFormat, options: WriteOptions): Uint8Array {
  switch (format) {
    case 'md':
      return strToU8(writeMarkdown(document));
    case 'html':
      return strToU8(writeHtml(document, { fontCss: options.fontCss }));
    case 'docx':
      return writeDocx(document, options.createdAt);
    default:
      return assertNever(format);
  }
}
