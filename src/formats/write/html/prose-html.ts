import { type Block, type Inline, type ListItem, type TableRow, opensOutside } from '#domain/notes/markdown.ts';
import { assertNever } from '#domain/primitives.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import type { Picture, ProseBlock } from '#domain/summary/document.ts';
import { escapeHtml, lineHtml } from '../html-text.ts';
import { proseOf } from '../prose.ts';

export type ProseTools = {
  readonly locale: string;
  readonly words: DocumentWords;
  readonly pictures: readonly Picture[];
};

/** A note, in its own language. */
export function proseHtml(block: ProseBlock, tools: ProseTools): string {
  const lang = block.lang === tools.locale ? '' : ` lang="${block.lang}"`;
  return `<div class="prose"${lang}>\n${blocksHtml(proseOf(block), tools)}\n</div>`;
}

function blocksHtml(blocks: readonly Block[], tools: ProseTools): string {
  return blocks.map((block) => blockHtml(block, tools)).join('\n');
}

function blockHtml(block: Block, tools: ProseTools): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level} class="note-head">${inlinesHtml(block.inlines, tools)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlinesHtml(block.inlines, tools)}</p>`;
    case 'quote':
      return `<blockquote>\n${blocksHtml(block.blocks, tools)}\n</blockquote>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>\n${block.items.map((item) => itemHtml(item, tools)).join('\n')}\n</${tag}>`;
    }
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'table':
      return tableHtml(block.rows, tools);
    case 'rule':
      return '<hr/>';
    default:
      return assertNever(block);
  }
}

function itemHtml({ number, box, blocks }: ListItem, tools: ProseTools): string {
  const value = number === null ? '' : ` value="${number}"`;
  const tick = box === null ? '' : `<span class="box">${lineHtml(tools.words(`document.box.${box}`))}</span> `;
  const [only, ...more] = blocks;
  const text =
    only?.kind === 'paragraph' && more.length === 0 ? inlinesHtml(only.inlines, tools) : blocksHtml(blocks, tools);
  return `<li${value}>${tick}${text}</li>`;
}

function tableHtml([head = [], ...rows]: readonly TableRow[], tools: ProseTools): string {
  const cells = (row: TableRow, tag: 'th scope="col"' | 'td') =>
    row.map((cell) => `<${tag}>${inlinesHtml(cell, tools)}</${tag.slice(0, 2)}>`).join('');
  return [
    '<table>',
    `<thead><tr>${cells(head, 'th scope="col"')}</tr></thead>`,
    ...(rows.length === 0 ? [] : ['<tbody>', ...rows.map((row) => `<tr>${cells(row, 'td')}</tr>`), '</tbody>']),
    '</table>',
  ].join('\n');
}

function inlinesHtml(inlines: readonly Inline[], tools: ProseTools): string {
  return inlines.map((inline) => inlineHtml(inline, tools)).join('');
}

function inlineHtml(inline: Inline, tools: ProseTools): string {
  switch (inline.kind) {
    case 'text':
      return escapeHtml(inline.text);
    case 'strong':
      return `<strong>${inlinesHtml(inline.inlines, tools)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesHtml(inline.inlines, tools)}</em>`;
    case 'struck':
      return `<s>${inlinesHtml(inline.inlines, tools)}</s>`;
    case 'code':
      return `<code>${escapeHtml(inline.text)}</code>`;
    case 'link':
      return linkHtml(inline, tools);
    case 'image':
      return pictureHtml(inline.sha256, inline.alt, tools);
    case 'break':
      return '<br>';
    default:
      return assertNever(inline);
  }
}

/** Only addresses that the app itself would open become links. */
function linkHtml({ url, inlines }: Inline & { readonly kind: 'link' }, tools: ProseTools): string {
  const text = inlinesHtml(inlines, tools);
  if (!opensOutside(url)) return `${text} (${escapeHtml(url)})`;
  return `<a href="${escapeHtml(url)}" rel="noreferrer">${text}</a>`;
}

/** The picture where its bytes are at hand, else its name. */
function pictureHtml(sha256: string, alt: string, { pictures, words }: ProseTools): string {
  const picture = pictures.find((one) => one.sha256 === sha256);
  if (picture === undefined) return `<em class="picture">${lineHtml(words('document.picture', { name: alt }))}</em>`;
  const { mediaType, base64, width, height } = picture;
  return `<img src="data:${mediaType};base64,${base64}" alt="${lineHtml(alt)}" width="${width}" height="${height}"/>`;
}
