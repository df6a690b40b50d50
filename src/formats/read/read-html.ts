import { escapeMarkdown } from '#domain/notes/escape-markdown.ts';
import { type HtmlElement, type HtmlNode, readHtmlTree, stylesOf, textOf } from './html-tree.ts';
import { hasLook, inlineMarkdown, isHidden } from './html-inlines.ts';

/** More than that is no passage somebody pastes. UTF-16 units. */
const longest = 4_000_000;

const blockTags = new Set(
  (
    'p div h1 h2 h3 h4 h5 h6 ul ol li table blockquote pre hr section article header footer main nav aside figure ' +
    'figcaption dl dt dd address details summary body html form fieldset center'
  ).split(' '),
);

/** Blocks written so far, and whether any of them is more than plain lines. */
type Written = { readonly blocks: Block[]; rich: boolean };

/** `entry`: close to the one before it, without a blank line. */
type Block = { readonly text: string; readonly entry: boolean };

/**
 * HTML from a word processor or a page as Markdown: headings, bold, italic, lists, links, tables, quotes and code. The
 * rest goes. Null where nothing of that is in it: then the plain text of the clipboard is the better copy.
 */
export function readHtml(html: string): string | null {
  if (html.length > longest) return null;
  const written: Written = { blocks: [], rich: false };
  writeBlocks(readHtmlTree(html), written);
  return written.rich ? joined(written.blocks) : null;
}

function joined(blocks: readonly Block[]): string {
  return blocks
    .map(({ text, entry }, index) => (index === 0 ? '' : entry && blocks[index - 1]?.entry ? '\n' : '\n\n') + text)
    .join('');
}

function writeBlocks(nodes: readonly HtmlNode[], written: Written): void {
  let inline: HtmlNode[] = [];
  const flush = () => {
    writeText(inline, '', written);
    inline = [];
  };
  for (const node of nodes) {
    if (node.kind === 'element' && isHidden(node)) continue;
    if (node.kind === 'element' && (blockTags.has(node.tag) || holdsBlock(node))) {
      flush();
      writeBlock(node, written);
    } else inline.push(node);
  }
  flush();
}

function holdsBlock({ children }: HtmlElement): boolean {
  return children.some((child) => child.kind === 'element' && (blockTags.has(child.tag) || holdsBlock(child)));
}

function writeBlock(element: HtmlElement, written: Written): void {
  const { tag, children, attributes } = element;
  const level = /^h([1-6])$/u.exec(tag)?.[1] ?? (/\bMsoTitle\b/u.test(attributes['class'] ?? '') ? '1' : undefined);
  const listed = wordEntry(element);
  if (level !== undefined) writeHeading(children, Number(level), written);
  else if (listed !== null) writeWordEntry(element, listed, written);
  else if (tag === 'ul' || tag === 'ol') writeList(element, written);
  else if (tag === 'table') writeTable(element, written);
  else if (tag === 'pre') writeCode(element, written);
  else if (tag === 'blockquote') writeQuote(children, written);
  else if (tag === 'hr') written.blocks.push({ text: '---', entry: false });
  else writeBlocks(children, written);
}

function writeText(nodes: readonly HtmlNode[], before: string, written: Written): void {
  const text = inlineMarkdown(nodes);
  if (text === '') return;
  if (hasLook(nodes)) written.rich = true;
  written.blocks.push({ text: before + text, entry: false });
}

/** Of a heading only the words: it is bold as it is. */
function writeHeading(nodes: readonly HtmlNode[], level: number, written: Written): void {
  const words = nodes.map(textOf).join('').replace(/\s+/gu, ' ').trim();
  if (words === '') return;
  written.rich = true;
  written.blocks.push({ text: `${'#'.repeat(level)} ${escapeMarkdown(words)}`, entry: false });
}

function writeQuote(nodes: readonly HtmlNode[], written: Written): void {
  const inside: Written = { blocks: [], rich: true };
  writeBlocks(nodes, inside);
  if (inside.blocks.length === 0) return;
  written.rich = true;
  written.blocks.push({
    text: joined(inside.blocks)
      .replace(/^(?=.)/gmu, '> ')
      .replace(/^$/gmu, '>'),
    entry: false,
  });
}

function writeCode(element: HtmlElement, written: Written): void {
  const text = textOf(element)
    .replace(/\r\n?/gu, '\n')
    .replace(/^\n|\s+$/gu, '');
  if (text.trim() === '') return;
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length + 1)));
  written.rich = true;
  written.blocks.push({ text: `${fence}\n${text}\n${fence}`, entry: false });
}

/** A list; one that stands directly in another, as Google Docs has it, belongs to the entry before it. */
function writeList({ tag, children, attributes }: HtmlElement, written: Written): void {
  let number = Number(/^\d{1,9}$/u.exec(attributes['start'] ?? '')?.[0] ?? 1);
  let indent = 2;
  for (const child of children) {
    if (child.kind !== 'element' || isHidden(child)) continue;
    const inside: Written = { blocks: [], rich: true };
    if (child.tag === 'ul' || child.tag === 'ol') {
      writeList(child, inside);
      for (const { text } of inside.blocks) written.blocks.push({ text: indented(text, indent), entry: true });
      continue;
    }
    writeBlocks(child.children, inside);
    const marker = tag === 'ol' ? `${number}. ` : '- ';
    const first = inside.blocks[0]?.text ?? '';
    const rest = inside.blocks.slice(1).map(({ text, entry }) => ({ text: indented(text, marker.length), entry }));
    if (first === '') continue;
    indent = marker.length;
    number += 1;
    written.rich = true;
    const text = marker + boxOf(child) + indented(first, indent).trimStart();
    written.blocks.push({ text: joined([{ text, entry: true }, ...rest]), entry: true });
  }
}

function indented(text: string, width: number): string {
  return text.replace(/^(?=.)/gmu, ' '.repeat(width));
}

/** The box of an entry: a checkbox in it, or the role that Google Docs gives it. */
function boxOf(entry: HtmlElement): string {
  const role = entry.attributes['role'] === 'checkbox' ? entry.attributes['aria-checked'] : undefined;
  if (role !== undefined) return role === 'true' ? '[x] ' : '[ ] ';
  const box = boxIn(entry.children);
  return box === null ? '' : box.attributes['checked'] === undefined ? '[ ] ' : '[x] ';
}

function boxIn(nodes: readonly HtmlNode[]): HtmlElement | null {
  for (const node of nodes) {
    if (node.kind !== 'element' || node.tag === 'ul' || node.tag === 'ol') continue;
    if (node.tag === 'input' && node.attributes['type'] === 'checkbox') return node;
    const inside = boxIn(node.children);
    if (inside !== null) return inside;
  }
  return null;
}

/** Word writes the entries of lists as paragraphs: `mso-list:l0 level2 lfo1`, with a mark that is to be ignored. */
function wordEntry(element: HtmlElement): { readonly level: number; readonly marker: string } | null {
  const list = element.tag === 'p' ? stylesOf(element).get('mso-list') : undefined;
  const level = /\blevel(\d)\b/u.exec(list ?? '')?.[1];
  if (level === undefined) return null;
  const mark = ignoredIn(element.children).trim();
  const number = /^\(?(?:(\d{1,9})|[a-z]{1,4})[.)]/iu.exec(mark);
  return { level: Number(level), marker: number === null ? '- ' : `${number[1] ?? '1'}. ` };
}

function ignoredIn(nodes: readonly HtmlNode[]): string {
  for (const node of nodes) {
    if (node.kind !== 'element') continue;
    const found = stylesOf(node).get('mso-list') === 'ignore' ? textOf(node) : ignoredIn(node.children);
    if (found !== '') return found;
  }
  return '';
}

function writeWordEntry(
  { children }: HtmlElement,
  { level, marker }: { readonly level: number; readonly marker: string },
  written: Written,
): void {
  const text = inlineMarkdown(children);
  if (text === '') return;
  written.rich = true;
  // As deep as the marks above it can be wide, which numbers are by three.
  const depth = ' '.repeat((level - 1) * 3);
  written.blocks.push({ text: depth + marker + indented(text, depth.length + marker.length).trimStart(), entry: true });
}

/** A table of one column is how pages are laid out: what is in it stands for itself. */
function writeTable(table: HtmlElement, written: Written): void {
  const rows = rowsOf(table).map((row) =>
    row.children.filter((cell): cell is HtmlElement => cell.kind === 'element' && /^t[dh]$/u.test(cell.tag)),
  );
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (width < 2 || rows.some((cells) => cells.some(({ children }) => children.some(holdsTable)))) {
    for (const cells of rows) for (const { children } of cells) writeBlocks(children, written);
    return;
  }
  const lines = rows.map((cells) => {
    const texts = Array.from({ length: width }, (_, at) => cellText(cells[at]));
    return `| ${texts.join(' | ')} |`;
  });
  const rule = `| ${Array.from({ length: width }, () => '---').join(' | ')} |`;
  written.rich = true;
  written.blocks.push({ text: [lines[0], rule, ...lines.slice(1)].join('\n'), entry: false });
}

function rowsOf({ children }: HtmlElement): HtmlElement[] {
  return children.flatMap((child) => {
    if (child.kind !== 'element') return [];
    return child.tag === 'tr' ? [child] : /^t(?:head|body|foot)$/u.test(child.tag) ? rowsOf(child) : [];
  });
}

function holdsTable(node: HtmlNode): boolean {
  return node.kind === 'element' && (node.tag === 'table' || node.children.some(holdsTable));
}

function cellText(cell: HtmlElement | undefined): string {
  if (cell === undefined) return '';
  const inside: Written = { blocks: [], rich: false };
  writeBlocks(cell.children, inside);
  return inside.blocks
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s*\n\s*/gu, ' ')
    .replace(/\|/gu, '\\|');
}
