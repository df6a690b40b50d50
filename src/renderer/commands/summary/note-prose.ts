import type { MarkdownDocument } from '#domain/notes/markdown.ts';
import type { ProseBlock } from '#domain/summary/document.ts';
import { proseOf } from '#formats/write/prose.ts';

/** A note as the files of a document show it: the same headings at the same levels. */
export function noteProse(block: Pick<ProseBlock, 'markdown' | 'level'>): MarkdownDocument {
  return proseOf(block);
}
