import type { Locale } from '#domain/primitives.ts';
import type { FactsBlock, TableBlock, TableCell, TableRow } from '#domain/summary/document.ts';
import { termLine } from '../bilingual/pair.ts';
import { oneLine, paragraphsOf } from '../plain-text.ts';
import { escapeInline, escapeLine } from './escape-line.ts';

/**
 * A register as a list: CommonMark has no tables, and the pipes of GitHub's would be all that others see. The head of
 * a row stands strong, its other cells below by the names of their columns.
 */
export function tableMarkdown(table: TableBlock, locale: Locale): string {
  const parts: string[] = [`*${escapeLine(oneLine(table.caption))}*`];
  let list: string[] = [];
  for (const row of table.rows) {
    if (row.length === 1 && table.columns.length > 1) {
      if (list.length > 0) parts.push(list.join('\n'));
      list = [];
      parts.push(groupLine(row, locale));
    } else list.push(rowMarkdown(row, table, locale));
  }
  if (list.length > 0) parts.push(list.join('\n'));
  return parts.join('\n\n');
}

/** Facts as a list of terms and texts. */
export function factsMarkdown({ rows }: FactsBlock, locale: Locale): string {
  return rows
    .map(
      ({ term, text }) =>
        `- **${escapeInline(termLine(oneLine(term), '', locale).trim())}** ${escapeInline(oneLine(text))}`,
    )
    .join('\n');
}

function groupLine([cell]: TableRow, locale: Locale): string {
  if (cell === undefined) return '';
  const detail = cell.detail === null ? '' : ` *${escapeInline(oneLine(cell.detail))}*`;
  return `**${escapeInline(oneLine(cell.text))}**${mark(cell, locale)}${detail}`;
}

function rowMarkdown(row: TableRow, { columns }: TableBlock, locale: Locale): string {
  const [head, ...rest] = row;
  const named = rest.map((cell, at) => ({ cell, heading: columns[at + 1]?.heading ?? '' }));
  const first = head === undefined ? '' : `**${escapeInline(oneLine(head.text))}**${mark(head, locale)}${small(head)}`;
  return [
    `- ${first}`,
    ...named
      .filter(({ cell }) => cell.text.trim() !== '' || cell.detail !== null)
      .map(({ cell, heading }) => `  - ${nameOf(heading, locale)} ${cellText(cell, locale)}`),
  ].join('\n');
}

function nameOf(heading: string, locale: Locale): string {
  return escapeLine(termLine(oneLine(heading), '', locale).trim());
}

/** All of a cell on one line: its paragraphs and lines are told apart by a full stop or a slash. */
function cellText(cell: TableCell, locale: Locale): string {
  const text = paragraphsOf(cell.text)
    .map((lines) => lines.map(escapeInline).join(' / '))
    .join(' ');
  return `${text}${mark(cell, locale)}${small(cell)}`;
}

function small({ text, detail }: TableCell): string {
  if (detail === null) return '';
  return `${text.trim() === '' ? '' : ' '}*(${escapeInline(oneLine(detail))})*`;
}

/** As in the text: the language of what waits for its translation. */
function mark({ lang }: TableCell, locale: Locale): string {
  return lang === undefined || lang === locale ? '' : ` *(${lang})*`;
}
