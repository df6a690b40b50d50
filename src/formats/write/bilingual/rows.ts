import type { Locale } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type {
  Block,
  DocumentTree,
  Entry,
  FactsBlock,
  HeadingLevel,
  Passage,
  ProseBlock,
  TableBlock,
  TableCell,
  TableRow,
} from '#domain/summary/document.ts';
import type { DocumentPair } from './pair.ts';

/** Words with the language they are in. */
export type Words = { readonly text: string; readonly lang: Locale };

/** What stands in one column of a row. */
export type Piece =
  | { readonly kind: 'title'; readonly words: Words }
  | { readonly kind: 'eyebrow'; readonly kicker: string; readonly text: string; readonly restriction: string | null }
  | {
      readonly kind: 'heading';
      readonly look: 'day' | 'section' | 'kind';
      readonly level: HeadingLevel;
      /** Unique in the document; null where nothing leads to it. */
      readonly anchor: string | null;
      readonly words: Words;
    }
  | { readonly kind: 'text'; readonly look: 'lead' | 'body' | 'closing'; readonly passage: Passage }
  | { readonly kind: 'entry'; readonly mark: OutcomeKind; readonly entry: Entry }
  | { readonly kind: 'facts'; readonly rows: FactsBlock['rows'] }
  | { readonly kind: 'record'; readonly record: TableRecord }
  | { readonly kind: 'small'; readonly lines: readonly string[] };

/** A row of a register, as a column that is half as wide can hold it: who or what, the text, then the rest. */
export type TableRecord = {
  /** Whether it heads the rows after it. */
  readonly isGroup: boolean;
  readonly heads: readonly string[];
  readonly text: Words | null;
  /** The small line under the text. */
  readonly detail: string | null;
  readonly rest: readonly { readonly term: string; readonly words: Words }[];
};

/** A row of a bilingual document: the same in two languages, or what has but one across both columns. */
export type BilingualRow =
  | { readonly kind: 'pair'; readonly left: Piece | null; readonly right: Piece | null }
  | { readonly kind: 'whole'; readonly block: ProseBlock };

/** A document in two languages, passage by passage. */
export function bilingualRows([left, right]: DocumentPair): BilingualRow[] {
  const [leftBlocks, rightBlocks] = [blockRows(left), blockRows(right)];
  const length = Math.max(leftBlocks.length, rightBlocks.length);
  const body = Array.from({ length }, (_, at) => joined(leftBlocks[at], rightBlocks[at]));
  return [
    pair(eyebrowOf(left), eyebrowOf(right)),
    pair(titleOf(left), titleOf(right)),
    ...(left.lead === null && right.lead === null ? [] : [pair(leadOf(left), leadOf(right))]),
    ...body,
    ...(left.footer.length + right.footer.length === 0 ? [] : [pair(footerOf(left), footerOf(right))]),
  ];
}

type Half = { readonly kind: 'piece'; readonly piece: Piece } | { readonly kind: 'whole'; readonly block: ProseBlock };

/** Both trees come from the same records in the same order: what stands at one place says the same. */
function joined(left: Half | undefined, right: Half | undefined): BilingualRow {
  if (left?.kind === 'whole') return left;
  if (right?.kind === 'whole') return right;
  return pair(left?.piece ?? null, right?.piece ?? null);
}

function pair(left: Piece | null, right: Piece | null): BilingualRow {
  return { kind: 'pair', left, right };
}

function eyebrowOf({ kicker, eyebrow, restriction }: DocumentTree): Piece {
  return { kind: 'eyebrow', kicker, text: eyebrow, restriction };
}

function titleOf({ title }: DocumentTree): Piece {
  return { kind: 'title', words: title };
}

function leadOf({ lead }: DocumentTree): Piece | null {
  return lead === null ? null : { kind: 'text', look: 'lead', passage: lead };
}

function footerOf({ footer }: DocumentTree): Piece | null {
  return footer.length === 0 ? null : { kind: 'small', lines: footer };
}

function blockRows({ blocks, locale }: DocumentTree): Half[] {
  return blocks.flatMap((block) => halves(block, locale));
}

function halves(block: Block, locale: Locale): Half[] {
  switch (block.kind) {
    case 'heading': {
      const { role, level, anchor, number, passage } = block;
      const text = number === null ? block.text : `${number} ${block.text}`;
      const look = role === 'day' ? 'day' : 'section';
      return [piece({ kind: 'heading', look, level, anchor, words: { text, lang: passage?.lang ?? locale } })];
    }
    case 'paragraph': {
      const look = block.role === 'closing' ? 'closing' : 'body';
      return [piece({ kind: 'text', look, passage: block.passage })];
    }
    case 'outcome_group': {
      const { heading, level, outcomeKind, entries } = block;
      return [
        kindHeading(heading, level, locale),
        ...entries.map((entry) => piece({ kind: 'entry', mark: outcomeKind, entry })),
      ];
    }
    case 'facts':
      // Each beside its own: together they may be longer than a page.
      return block.rows.map((row) => piece({ kind: 'facts', rows: [row] }));
    case 'table':
      return tableHalves(block, locale);
    case 'prose':
      return [{ kind: 'whole', block }];
  }
}

function piece(value: Piece): Half {
  return { kind: 'piece', piece: value };
}

function kindHeading(text: string, level: HeadingLevel, lang: Locale): Half {
  return piece({ kind: 'heading', look: 'kind', level, anchor: null, words: { text, lang } });
}

/** Its caption, then its rows, each a record of its own. */
function tableHalves({ caption, columns, rows }: TableBlock, locale: Locale): Half[] {
  return [
    kindHeading(caption, 3, locale),
    ...rows.map((row) => {
      const [only] = row;
      const isGroup = row.length === 1 && columns.length > 1 && only !== undefined;
      const record = isGroup ? groupOf(only, locale) : recordOf(row, columns, locale);
      return piece({ kind: 'record', record });
    }),
  ];
}

const emptyRecord: TableRecord = { isGroup: false, heads: [], text: null, detail: null, rest: [] };

function groupOf(cell: TableCell, locale: Locale): TableRecord {
  return { ...emptyRecord, isGroup: true, text: wordsOf(cell, locale), detail: cell.detail };
}

function wordsOf({ text, passage }: TableCell, locale: Locale): Words {
  return { text, lang: passage?.lang ?? locale };
}

/** The first text that people wrote is what the row is about. */
function recordOf(row: TableRow, columns: TableBlock['columns'], locale: Locale): TableRecord {
  return columns.reduce<TableRecord>((record, { heading, isHead }, at) => {
    const cell = row[at];
    if (cell === undefined || cell.text === '') return record;
    if (isHead) return { ...record, heads: [...record.heads, withDetail(cell)] };
    if (cell.passage !== null && record.text === null) {
      return { ...record, text: wordsOf(cell, locale), detail: cell.detail };
    }
    const words = { ...wordsOf(cell, locale), text: withDetail(cell) };
    return { ...record, rest: [...record.rest, { term: heading, words }] };
  }, emptyRecord);
}

function withDetail({ text, detail }: TableCell): string {
  return detail === null ? text : `${text} (${detail})`;
}
