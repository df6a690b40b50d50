import { type Block, type Inline, type ListItem, opensOutside } from '#domain/notes/markdown.ts';
import { assertNever } from '#domain/primitives.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import { oneLine } from '../plain-text.ts';
import { escapeInline } from './escape-line.ts';

/** The blocks of a note as CommonMark: written anew from what was read, so that nothing hidden in it comes through. */
export function proseMarkdown(blocks: readonly Block[], words: DocumentWords): string {
  return blocks.map((block) => blockMarkdown(block, words)).join('\n\n');
}

function blockMarkdown(block: Block, words: DocumentWords): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${lines(block.inlines, words).join(' ')}`;
    case 'paragraph':
      return lines(block.inlines, words).map(lineStart).join('\\\n');
    case 'quote':
      return proseMarkdown(block.blocks, words).replace(/^/gmu, '> ').replace(/ $/gmu, '');
    case 'list':
      return block.items.map((item, at) => itemMarkdown(item, at, block.ordered, words)).join('\n');
    case 'code':
      return fenced(block.text);
    case 'table':
      return tableMarkdown(block.rows, words);
    case 'rule':
      // A line of its own that no parser takes for an underlined heading.
      return '* * *';
    default:
      return assertNever(block);
  }
}

type Item = readonly [item: ListItem, at: number, ordered: boolean, words: DocumentWords];

function itemMarkdown(...[item, at, ordered, words]: Item): string {
  const mark = ordered ? `${Math.min(item.number ?? at + 1, 999_999_999)}.` : '-';
  const box = item.box === null ? '' : `*(${escapeInline(words(`document.box.${item.box}`))})* `;
  const text = box + proseMarkdown(item.blocks, words);
  const inner = ' '.repeat(mark.length + 1);
  return `${mark} ${text.replace(/\n(?=.)/gu, `\n${inner}`)}`;
}

/** CommonMark has no tables: each row is an entry, its cells named by the head. */
function tableMarkdown(
  [head = [], ...rows]: readonly (readonly (readonly Inline[])[])[],
  words: DocumentWords,
): string {
  const said = (cell: readonly Inline[]) => lines(cell, words).join(' ');
  if (rows.length === 0) return `- ${head.map(said).join(' · ')}`;
  return rows
    .map((row) => {
      const cells = row.map((cell, at) => {
        const name = said(head[at] ?? []);
        return name === '' ? said(cell) : `${name}: ${said(cell)}`;
      });
      return `- ${cells.join(' · ')}`;
    })
    .join('\n');
}

/** A fence longer than any in the text (CommonMark 0.31, 4.5). */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** The lines of a paragraph, marked up; what opens a block at their beginning is not yet escaped. */
function lines(inlines: readonly Inline[], words: DocumentWords): string[] {
  const whole = inlines.map((inline) => inlineMarkdown(inline, words)).join('');
  return whole.split('\n').map((line) => line.trim());
}

function lineStart(line: string): string {
  return line.replace(/^[-+=>]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

function inlineMarkdown(inline: Inline, words: DocumentWords): string {
  switch (inline.kind) {
    case 'text':
      return escapeInline(inline.text.replace(/\s+/gu, ' '));
    case 'strong':
      return marked('**', inline.inlines, words);
    case 'emphasis':
      return marked('*', inline.inlines, words);
    case 'struck':
      // CommonMark knows none: the words stay.
      return inline.inlines.map((one) => inlineMarkdown(one, words)).join('');
    case 'code':
      return escapeInline(inline.text.replace(/\s+/gu, ' '));
    case 'link':
      return linkMarkdown(inline, words);
    case 'image':
      return `*${escapeInline(words('document.picture', { name: oneLine(inline.alt) }))}*`;
    case 'break':
      return '\n';
    default:
      return assertNever(inline);
  }
}

/** Marks must touch the words they hold (CommonMark 0.31, 6.2). */
function marked(mark: string, inlines: readonly Inline[], words: DocumentWords): string {
  const text = inlines
    .map((one) => inlineMarkdown(one, words))
    .join('')
    .replaceAll('\n', ' ');
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return core === '' ? before + after : `${before}${mark}${core}${mark}${after}`;
}

function linkMarkdown({ url, inlines }: Inline & { readonly kind: 'link' }, words: DocumentWords): string {
  const text = inlines
    .map((one) => inlineMarkdown(one, words))
    .join('')
    .replaceAll('\n', ' ');
  const address = url.replace(/[\s<>\\]/gu, (char) => encodeURIComponent(char));
  return opensOutside(url) ? `[${text}](<${address}>)` : `${text} (${escapeInline(url)})`;
}
