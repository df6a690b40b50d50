import type { Locale } from '#domain/primitives.ts';
import type { FactsBlock, TableBlock, TableCell, TableRow } from '#domain/summary/document.ts';
import { escapeHtml, lineHtml } from '../html-text.ts';
import { oneLine, paragraphsOf } from '../plain-text.ts';

/** A register. On a narrow screen its rows become blocks, each cell under the name of its column. */
export function tableHtml(table: TableBlock, locale: Locale): string {
  const { role, caption, columns, rows } = table;
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => `<col style="width:${((width / total) * 100).toFixed(2)}%"/>`);
  const heads = columns.map(({ heading, align }) => `<th scope="col"${aligned(align)}>${lineHtml(heading)}</th>`);
  return [
    `<table class="register register-${role}" role="table">`,
    `<caption>${lineHtml(caption)}</caption>`,
    `<colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    ...bodies(rows, table).map((body) =>
      ['<tbody>', ...body.map((row) => rowHtml(row, table, locale)), '</tbody>'].join('\n'),
    ),
    '</table>',
  ].join('\n');
}

/** Facts as a list of terms. */
export function factsHtml({ role, rows }: FactsBlock): string {
  const pairs = rows.map(({ term, text }) => `<div><dt>${lineHtml(term)}</dt><dd>${lineHtml(text)}</dd></div>`);
  return [`<dl class="facts facts-${role}">`, ...pairs, '</dl>'].join('\n');
}

/** A row that heads others begins a body of its own (HTML, 4.9.5). */
function bodies(rows: readonly TableRow[], { columns }: TableBlock): TableRow[][] {
  const found: TableRow[][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last === undefined || isGroup(row, columns.length)) found.push([row]);
    else last.push(row);
  }
  return found;
}

function isGroup(row: TableRow, columns: number): boolean {
  return row.length === 1 && columns > 1;
}

function rowHtml(row: TableRow, { columns }: TableBlock, locale: Locale): string {
  const [only] = row;
  if (only !== undefined && isGroup(row, columns.length)) {
    const head = `<th scope="rowgroup" colspan="${columns.length}"${langOf(only, locale)}>${cellHtml(only)}</th>`;
    return `<tr class="group" role="row">${head}</tr>`;
  }
  const cells = columns.map(({ heading, align, isHead }, at) => {
    const cell = row[at] ?? { text: '', passage: null, detail: null };
    const isEmpty = cell.text.trim() === '' && cell.detail === null;
    const label = isEmpty || isHead ? '' : ` data-label="${escapeHtml(oneLine(heading))}"`;
    const attributes = `${aligned(align)}${label}${langOf(cell, locale)}`;
    // What is empty heads no row.
    return isHead && !isEmpty
      ? `<th scope="row" role="rowheader"${attributes}>${cellHtml(cell)}</th>`
      : `<td role="cell"${isEmpty ? ' class="none"' : ''}${attributes}>${cellHtml(cell)}</td>`;
  });
  const look = row.some((cell) => cell.look === 'strong') ? ' class="strong"' : '';
  return `<tr role="row"${look}>${cells.join('')}</tr>`;
}

function cellHtml({ text, detail }: TableCell): string {
  const paragraphs = paragraphsOf(text).map((lines) => lines.map(escapeHtml).join('<br>'));
  const small = detail === null ? '' : `<span class="detail">${lineHtml(detail)}</span>`;
  return paragraphs.join('<br><br>') + small;
}

function langOf({ lang }: TableCell, locale: Locale): string {
  return lang === undefined || lang === locale ? '' : ` lang="${lang}"`;
}

function aligned(align: 'start' | 'end'): string {
  return align === 'end' ? ' data-align="end"' : '';
}
