import { strToU8 } from 'fflate';
import { assertNever } from '#domain/primitives.ts';
import type { DocumentTree } from '#domain/summary/document.ts';
import { writeHtml, type HtmlOptions } from './write-html.ts';
import { writeMarkdown } from './write-markdown.ts';

/** The formats that are text. A PDF is the HTML, printed by the host. */
export type TextFormat = 'md' | 'html';

/** Writes a document as a file: UTF-8 without a byte order mark, lines ended by LF. */
export function writeDocument(document: DocumentTree, format: TextFormat, options: HtmlOptions = {}): Uint8Array {
  return strToU8(textOf(document, format, options));
}

function textOf(document: DocumentTree, format: TextFormat, options: HtmlOptions): string {
  switch (format) {
    case 'md':
      return writeMarkdown(document);
    case 'html':
      return writeHtml(document, options);
    default:
      return assertNever(format);
  }
}
