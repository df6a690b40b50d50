import { isRoleLine } from './read-minutes-words.ts';

/** One piece of a page of minutes: a heading, an entry of a list, a row of a table or a paragraph. */
export type Block = {
  /** From 1, as an editor counts. */
  readonly line: number;
  /** One line, marks of emphasis and links taken off. */
  readonly text: string;
  /** The lines it was written in, as they are written. */
  readonly parts: readonly string[];
} & (
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'entry'; readonly indent: number; readonly box: 'open' | 'done' | null }
  | { readonly kind: 'row'; readonly cells: readonly string[] }
  | { readonly kind: 'paragraph'; readonly indent: number }
);

/** A line that is bold from end to end is a heading below all others. */
export const BOLD_LEVEL = 7;

/** Longer lines are cut: no minutes have them, and every pattern reads them. */
const LINE_LIMIT = 20_000;

const listMark =
  /^([ \t]*)(?:[-*+•◦▪–]|\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?(?=[ \t]+\p{Lu})|[a-z][.)]|#\.)(?:[ \t]+|$)(?:\[([ xX✓✔]?)\](?:[ \t]+|$))?/u;
const underline = /^([=\-`:.'"~^_*+#<>])\1{2,}[ \t]*$/u;
const tableRule = /^[ \t]*[|+]?[ \t]*:?[-=]{2,}:?[ \t]*(?:[|+][ \t]*:?[-=]*:?[ \t]*)*$/u;

/** Takes Markdown, reStructuredText or plain text apart; front matter, code and comments are left out. */
export function minutesBlocks(text: string): Block[] {
  const lines = withoutHidden(text);
  const blocks: Block[] = [];
  const styles: string[] = [];
  let open: { line: number; indent: number; parts: string[]; entry: { box: 'open' | 'done' | null } | null } | null =
    null;
  const close = (): void => {
    if (open !== null) blocks.push(...blockOf(open));
    open = null;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const raw = lines[at] ?? '';
    const line = at + 1;
    if (raw.trim() === '') {
      close();
      continue;
    }
    const titled = underlined(lines, at, styles);
    const hashes = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]#*)?[ \t]*$/u.exec(raw);
    if (titled !== null) {
      close();
      blocks.push(headingOf(titled.text, titled.at + 1, titled.level));
      at = titled.last;
    } else if (hashes !== null) {
      close();
      blocks.push(headingOf(hashes[2] ?? '', line, hashes[1]?.length ?? 1));
    } else if (underline.test(raw.trim()) || tableRule.test(raw)) close();
    else if (/^[ \t]*\|.*\|[ \t]*$/u.test(raw)) {
      close();
      blocks.push(rowOf(raw, line));
    } else if (isTitleLine(lines, at)) {
      close();
      blocks.push(headingOf(raw, line, BOLD_LEVEL));
    } else {
      const mark = listMark.exec(raw);
      const outside = open?.entry != null && widthOf(/^[ \t]*/u.exec(raw)?.[0] ?? '') < open.indent;
      if (mark !== null || open === null || outside || standsAlone(raw, open.parts.at(-1) ?? '')) {
        close();
        open = { line, ...startOf(raw, mark) };
      } else open.parts.push(raw.trim());
    }
  }
  close();
  return blocks.filter(({ kind, text: shown }) => shown !== '' || kind === 'entry');
}

/** Text as it reads: without emphasis, code marks, links' addresses, struck-out words and entities. */
export function plainText(raw: string): string {
  return raw
    .slice(0, LINE_LIMIT)
    .replace(/!\[[^\][]{0,300}\]\([^()\s]{0,2000}\)/gu, ' ')
    .replace(/\[([^\][]{1,500})\](?:\([^()]{0,2000}(?:\([^()]{0,200}\)[^()]{0,200})?\)|\[[^\][]{0,100}\])/gu, '$1')
    .replace(/`([^`<>]{1,300}) <[^`<>]{1,500}>`__?/gu, '$1')
    .replace(/<(https?:[^<>\s]{1,2000})>/gu, '$1')
    .replace(/<\/?(?:b|i|em|strong|br|u|code|span|p|div)\b[^<>]{0,200}\/?>/giu, ' ')
    .replace(/~~[^~]{1,500}~~/gu, ' ')
    .replace(/\*{1,3}|`+|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])/gu, '')
    .replace(/\\([\\`*_{}[\]()#+.!|~<>-])/gu, '$1')
    .replace(/&(lt|gt|amp|quot|nbsp);/gu, (_, name: string) => entities[name] ?? ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', nbsp: ' ' };

/** The lines, emptied where nobody sees them, so that the count stays right. */
function withoutHidden(text: string): string[] {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.slice(0, LINE_LIMIT).replace(/^[ \t]*(?:>[ \t]?)+/u, ''));
  const [first] = lines;
  const endOfFront = first === '---' || first === '+++' ? lines.indexOf(first, 1) : -1;
  if (endOfFront > 0) lines.fill('', 0, endOfFront + 1);
  let [fence, comment] = ['', false];
  return lines.map((line, at) => {
    if (comment) {
      const end = line.indexOf('-->');
      comment = end < 0;
      return comment ? '' : line.slice(end + 3);
    }
    const mark = isUnderline(lines[at - 1] ?? '', line) ? '' : (/^[ \t]*(```+|~~~+)/u.exec(line)?.[1] ?? '');
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      return '';
    }
    fence = mark;
    if (mark !== '') return '';
    const shown = line.replace(/<!--.*?-->/gu, '');
    const begin = shown.indexOf('<!--');
    comment = begin >= 0;
    return comment ? shown.slice(0, begin) : shown;
  });
}

/** reStructuredText underlines headings with the marks that fence code in Markdown. */
function isUnderline(before: string, line: string): boolean {
  const title = before.trim();
  return /^(?:`{4,}|~{4,})[ \t]*$/u.test(line) && title !== '' && line.trim().length >= title.length / 2;
}

/** A heading by its underline (Markdown, reStructuredText), with or without the same line above. */
function underlined(
  lines: readonly string[],
  at: number,
  styles: string[],
): { readonly at: number; readonly last: number; readonly level: number; readonly text: string } | null {
  const [here = '', next = '', third = ''] = lines.slice(at, at + 3);
  const mark = /^([=\-`:.'"~^_*+#<>])\1{2,}[ \t]*$/u;
  const before = lines[at - 1] ?? '';
  const over = mark.exec(here)?.[1];
  const framed = over !== undefined && next.trim() !== '' && mark.exec(third)?.[1] === over && !mark.test(next);
  if (framed) return { at: at + 1, last: at + 2, level: levelOf(`${over}${over}`, styles), text: next.trim() };
  const under = mark.exec(next)?.[1];
  if (under === undefined || over !== undefined || before.trim() !== '' || !/[\p{L}\p{N}]/u.test(here)) return null;
  if (/^[ \t]|^[|+]/u.test(here) || listMark.exec(here)?.[0].match(/^[-*+•]/u)) return null;
  if (next.trim().length < Math.min(here.trim().length, 60) / 2) return null;
  return { at, last: at + 1, level: levelOf(under, styles), text: here.trim() };
}

/** A line that plain text has for a heading: a word that opens a list, or a short numbered line before free text. */
function isTitleLine(lines: readonly string[], at: number): boolean {
  const [raw = '', next = ''] = lines.slice(at, at + 2);
  if (raw.length > 80) return false;
  const numbered = /^\d{1,2}[.)][ \t]+(\p{Lu}.*)$/u.exec(raw.trimEnd());
  if (numbered === null) return /^[ \t]*\p{Lu}/u.test(raw) && isRoleLine(raw.trim());
  if (isRoleLine(numbered[1] ?? '')) return true;
  if ((lines[at - 1] ?? '').trim() !== '' || !/^\p{Lu}/u.test(next) || listMark.test(next)) return false;
  return raw.length <= 60 && !/[.!?:;,]$/u.test(raw.trimEnd());
}

/** Levels by the order in which their marks are met, as reStructuredText counts. */
function levelOf(style: string, styles: string[]): number {
  if (!styles.includes(style)) styles.push(style);
  return Math.min(styles.indexOf(style) + 1, BOLD_LEVEL - 1);
}

function headingOf(raw: string, line: number, level: number): Block {
  const text = plainText(raw);
  return { kind: 'heading', line, level, text, parts: [text] };
}

function rowOf(raw: string, line: number): Block {
  const cells = raw
    .trim()
    .replace(/^\||\|$/gu, '')
    .split(/(?<!\\)\|/u)
    .map(plainText);
  const text = cells.filter((cell) => cell !== '').join(' | ');
  return { kind: 'row', line, cells, text, parts: [text] };
}

function startOf(raw: string, mark: RegExpExecArray | null) {
  const indent = widthOf(/^[ \t]*/u.exec(raw)?.[0] ?? '');
  if (mark === null) return { indent, parts: [raw.trim()], entry: null };
  const box = mark[2] === undefined ? null : mark[2].trim() === '' ? ('open' as const) : ('done' as const);
  // The number of an entry is part of how it is spoken of only in headings.
  return { indent, parts: [raw.slice(mark[0].length).trim()], entry: { box } };
}

function widthOf(spaces: string): number {
  return [...spaces].reduce((width, letter) => width + (letter === '\t' ? 4 : 1), 0);
}

/** Lines that begin something new although no empty line stands before them: labels, speech, what a chat logs. */
function standsAlone(raw: string, before: string): boolean {
  const start = raw.trim().replace(/^(?:\*\*|__|[*_`])/u, '');
  if (/[,;(]$/u.test(before)) return false;
  return /^(?:\[?\d\d:\d\d(?::\d\d)?\]?[ \t]+)?<[^<>\s]{1,40}>|^[\p{L}@][^:.,;!?]{0,40}[\u00A0\u202F ]?:(?:\*\*|__|[*_])?(?:\s|$)|^\.\.\.|^…|^(?:ACTION|RESOLVED|ISSUE)-?\d/u.test(
    start,
  );
}

function blockOf(open: {
  readonly line: number;
  readonly indent: number;
  readonly parts: readonly string[];
  readonly entry: { readonly box: 'open' | 'done' | null } | null;
}): Block[] {
  const { line, indent, entry } = open;
  const raw = open.parts.join(' ');
  const text = plainText(raw);
  // A table of contents repeats what follows.
  if (entry !== null && /^\[.*\]\(#[^)]*\)$/u.test(raw)) return [];
  const { parts } = open;
  if (entry !== null) return [{ kind: 'entry', line, indent, box: entry.box, text, parts }];
  const bold = /^(\*\*|__)(?!\s)(?:(?!\1).)+\1:?$/u.test(raw.trim());
  if (bold && !/:\s*\S/u.test(text) && text.length <= 160) return [headingOf(raw, line, BOLD_LEVEL)];
  return [{ kind: 'paragraph', line, indent, text, parts }];
}
