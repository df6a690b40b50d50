import type { Block, Inline, MarkdownDocument } from '#domain/notes/markdown.ts';
import type { HeadingLevel, ProseBlock } from '#domain/summary/document.ts';
import { readMarkdown } from '../read/read-markdown.ts';
import { printable } from './plain-text.ts';

/**
 * A note as it stands in a document: its highest headings come at the level of the block, and none skips a level.
 * Headings inside of lists and quotes are no headings of the document: they become strong words.
 */
export function proseOf({ markdown, level }: Pick<ProseBlock, 'markdown' | 'level'>): MarkdownDocument {
  const blocks = readMarkdown(printable(markdown));
  const highest = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 6)));
  let last = level - 1;
  return blocks.map((block): Block => {
    if (block.kind !== 'heading') return withoutHeadings(block);
    last = Math.min(6, last + 1, level + block.level - highest);
    return { ...block, level: last as HeadingLevel };
  });
}

function withoutHeadings(block: Block): Block {
  switch (block.kind) {
    case 'heading':
      return { kind: 'paragraph', inlines: [{ kind: 'strong', inlines: block.inlines }] };
    case 'quote':
      return { ...block, blocks: block.blocks.map(withoutHeadings) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(withoutHeadings) })) };
    default:
      return block;
  }
}

/** The words of a line without its marks. */
export function plainInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return inline.text;
        case 'image':
          return inline.alt;
        case 'break':
          return ' ';
        default:
          return plainInlines(inline.inlines);
      }
    })
    .join('');
}
