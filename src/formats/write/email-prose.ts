import type { Block, Inline, ListItem } from '#domain/notes/markdown.ts';
import { assertNever } from '#domain/primitives.ts';
import { readMarkdown } from '../read/read-markdown.ts';
import { escapeHtml } from './html-text.ts';
import { printable } from './plain-text.ts';

/** A note as mail programs show it: plain tags, no pictures, no addresses that would be followed. */
export function proseHtml(markdown: string, style: string): string {
  return readMarkdown(printable(markdown))
    .map((block) => blockHtml(block, style))
    .join('\n');
}

/** A note without its marks. */
export function proseText(markdown: string): string {
  return textOfBlocks(readMarkdown(printable(markdown)));
}

function blockHtml(block: Block, style: string): string {
  switch (block.kind) {
    case 'heading':
      return `<p style="${style}"><strong>${inlinesHtml(block.inlines)}</strong></p>`;
    case 'paragraph':
      return `<p style="${style}">${inlinesHtml(block.inlines)}</p>`;
    case 'quote':
      return `<blockquote style="margin:0 0 12px 16px">${block.blocks.map((one) => blockHtml(one, style)).join('')}</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      const items = block.items.map(
        (item) => `<li>${boxOf(item)}${item.blocks.map((one) => blockHtml(one, style)).join('')}</li>`,
      );
      return `<${tag} style="margin:0 0 12px;padding:0 0 0 20px">${items.join('')}</${tag}>`;
    }
    case 'code':
      return `<pre style="margin:0 0 12px">${escapeHtml(block.text)}</pre>`;
    case 'table':
      return block.rows
        .map((row) => `<p style="${style}">${row.map((cell) => inlinesHtml(cell)).join(' · ')}</p>`)
        .join('');
    case 'rule':
      return '<hr>';
    default:
      return assertNever(block);
  }
}

function inlinesHtml(inlines: readonly Inline[]): string {
  return inlines.map(inlineHtml).join('');
}

function inlineHtml(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'strong':
      return `<strong>${inlinesHtml(inline.inlines)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.inlines)}</em>`;
    case 'struck':
      return `<s>${inlinesHtml(inline.inlines)}</s>`;
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'link':
      return inlinesHtml(inline.inlines);
    case 'image':
      return escapeHtml(inline.alt);
    case 'break':
      return '<br>';
    default:
      return assertNever(inline);
  }
}

function boxOf({ box }: ListItem): string {
  if (box === null) return '';
  return box === 'done' ? '☑ ' : '☐ ';
}

function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'heading':
        case 'paragraph':
          return textOf(block.inlines);
        case 'quote':
          return textOfBlocks(block.blocks).replace(/^/gmu, '> ');
        case 'list':
          return block.items.map(itemText).join('\n');
        case 'code':
          return block.text;
        case 'table':
          return block.rows.map((row) => row.map(textOf).join(' · ')).join('\n');
        case 'rule':
          return '---';
        default:
          return assertNever(block);
      }
    })
    .join('\n\n');
}

function itemText(item: ListItem): string {
  const mark = item.number === null ? '-' : `${item.number}.`;
  return `${mark} ${boxOf(item)}${textOfBlocks(item.blocks).replaceAll('\n', '\n  ')}`;
}

function textOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.text;
      if (inline.kind === 'image') return inline.alt;
      return inline.kind === 'break' ? '\n' : textOf(inline.inlines);
    })
    .join('');
}
