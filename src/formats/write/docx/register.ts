import type { Locale } from '#domain/primitives.ts';
import type { FactsBlock, TableBlock, TableCell, TableRow } from '#domain/summary/document.ts';
import { oneLine, paragraphsOf } from '../plain-text.ts';
import { tableStyle } from './looks.ts';
import { lineRun, paragraph, run } from './paragraphs.ts';
import { element, setting } from './xml.ts';

type Page = {
  readonly locale: Locale;
  /** Room from side to side, in twentieths of a point. */
  readonly room: number;
};

/** A register: its caption, then a table whose head comes again on every page and whose rows are never torn. */
export function registerXml(table: TableBlock, page: Page): string {
  const { caption, columns, rows } = table;
  const widths = widthsOf(table, page.room);
  const properties = element(
    'w:tblPr',
    {},
    [
      setting('tblStyle', tableStyle),
      element('w:tblW', { 'w:w': page.room, 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', { 'w:val': '0420', 'w:firstRow': 1, 'w:lastRow': 0, 'w:firstColumn': 0, 'w:noHBand': 1 }),
      element('w:tblCaption', { 'w:val': oneLine(caption) }),
    ].join(''),
  );
  const grid = element('w:tblGrid', {}, widths.map((width) => element('w:gridCol', { 'w:w': width })).join(''));
  const head = columns.map(({ heading, align }, at) =>
    cellXml(widths[at] ?? 0, paragraph(cellLook(align), lineRun(heading, { style: 'PlenariaRowHead' }))),
  );
  const headRow = element('w:tr', {}, `${element('w:trPr', {}, '<w:cantSplit/><w:tblHeader/>')}${head.join('')}`);
  return [
    paragraph({ style: 'Caption', keepNext: true }, lineRun(caption)),
    `${element('w:tbl', {}, properties + grid + headRow + rows.map((row) => rowXml(row, { table, widths, page })).join(''))}\n`,
    // Two tables that touch would become one.
    paragraph({ style: 'PlenariaCellSmall' }, ''),
  ].join('');
}

/** Facts: the term, a tab, the text. */
export function factsXml({ rows }: FactsBlock): string {
  return rows
    .map(({ term, text }) =>
      paragraph(
        { style: 'PlenariaFact' },
        `${lineRun(term, { style: 'PlenariaTerm' })}<w:r><w:tab/></w:r>${lineRun(text)}`,
      ),
    )
    .join('');
}

type RowTools = { readonly table: TableBlock; readonly widths: readonly number[]; readonly page: Page };

function rowXml(row: TableRow, { table, widths, page }: RowTools): string {
  const { columns } = table;
  const [only] = row;
  if (only !== undefined && row.length === 1 && columns.length > 1) {
    const span = element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': page.room, 'w:type': 'dxa' }) + setting('gridSpan', columns.length),
    );
    return rowOf(element('w:tc', {}, span + contentXml(only, { locale: page.locale, isHead: true, isKept: true })));
  }
  const cells = columns.map(({ align, isHead }, at) => {
    const cell = row[at] ?? { text: '', passage: null, detail: null };
    const look = { locale: page.locale, align, isHead: isHead || cell.look === 'strong' };
    return cellXml(widths[at] ?? 0, contentXml(cell, look));
  });
  return rowOf(cells.join(''));
}

function rowOf(cells: string): string {
  return element('w:tr', {}, element('w:trPr', {}, '<w:cantSplit/>') + cells);
}

function cellXml(width: number, content: string): string {
  return element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', { 'w:w': width, 'w:type': 'dxa' })) + content);
}

type CellLook = {
  readonly locale: Locale;
  readonly align?: 'start' | 'end';
  readonly isHead: boolean;
  readonly isKept?: boolean;
};

/** A cell holds at least one paragraph (ISO/IEC 29500-1, 17.4.65). */
function contentXml({ text, lang, detail }: TableCell, { locale, align = 'start', isHead, isKept }: CellLook): string {
  const foreign = lang === undefined || lang === locale ? null : lang;
  const runLook = { lang: foreign, ...(isHead ? { style: 'PlenariaRowHead' as const } : {}) };
  const look = { ...cellLook(align), keepNext: isKept ?? false };
  const texts = paragraphsOf(text).map((lines) => paragraph(look, run(lines, runLook)));
  const small = detail === null ? '' : paragraph({ ...look, style: 'PlenariaCellSmall' }, lineRun(detail));
  return texts.length === 0 && small === '' ? paragraph(look, '') : texts.join('') + small;
}

function cellLook(align: 'start' | 'end') {
  return { style: 'PlenariaCell' as const, ...(align === 'end' ? { align: 'end' as const } : {}) };
}

/** The widths of the columns; the last takes what rounding left. */
function widthsOf({ columns }: TableBlock, room: number): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((width / total) * room));
  const used = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + room - used : width));
}
