import { assertNever } from '#domain/primitives.ts';
import { passagesIn } from '#domain/summary/block-passages.ts';
import type { Block, DocumentTree, Passage, TableBlock } from '#domain/summary/document.ts';
import { oneLine, paragraphsOf } from '#formats/write/plain-text.ts';

/** One piece of what a document says, without its markup. Every text is on one line. */
export type Piece =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** The text of an entry. */
  | { readonly kind: 'item'; readonly text: string }
  /** What heads a column. Where there are no tables, it is said in each row, or not at all. */
  | { readonly kind: 'column'; readonly text: string }
  | { readonly kind: 'cell'; readonly text: string }
  /** Markdown of a note: what it says depends on how it's read. */
  | { readonly kind: 'note'; readonly text: string };

/** What any format must give back of a document, in order. Empty texts are left out. */
export function saidBy(document: DocumentTree): Piece[] {
  const { title, lead, blocks, footer } = document;
  const pieces: Piece[] = [
    { kind: 'heading', level: 1, text: title.text },
    ...(lead === null ? [] : texts(lead)),
    ...blocks.flatMap(piecesOf),
    ...footer.map((text): Piece => ({ kind: 'text', text })),
  ];
  return pieces
    .map((piece) => (piece.kind === 'note' ? piece : { ...piece, text: oneLine(piece.text) }))
    .filter(({ text }) => text !== '');
}

/** The lines over and under the title; each format has its own order for them. */
export function frameOf({ kicker, eyebrow, restriction }: DocumentTree): string[] {
  return [kicker, eyebrow, restriction ?? ''].map(oneLine).filter((text) => text !== '');
}

/** The texts that stand in another language than the document's, where they aren't translated yet. */
export function foreignIn({ title, lead, blocks, locale }: DocumentTree): Passage[] {
  const passages = [title, ...(lead === null ? [] : [lead]), ...blocks.flatMap(passagesIn)];
  return passages.filter(({ lang }) => lang !== locale);
}

/** The headings of a document, the kinds of entries among them, as `2 Cybersecurity`. */
export function headingsOf(document: DocumentTree): string[] {
  return saidBy(document).flatMap((piece) => (piece.kind === 'heading' ? [`${piece.level} ${piece.text}`] : []));
}

function piecesOf(block: Block): Piece[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, text: `${block.number ?? ''} ${block.text}` }];
    case 'paragraph':
      return texts(block.passage);
    case 'outcome_group':
      return [
        { kind: 'heading', level: block.level, text: block.heading },
        ...block.entries.flatMap(({ passage, detail, more }): Piece[] => [
          { kind: 'item', text: passage.text },
          ...(detail === null ? [] : [{ kind: 'text', text: detail } as const]),
          ...more.flatMap((further) => [
            ...(further.label === null ? [] : [{ kind: 'text', text: further.label } as const]),
            ...texts(further.passage),
          ]),
        ]),
      ];
    case 'facts':
      return block.rows.flatMap(({ term, text }): Piece[] => [
        { kind: 'text', text: term },
        { kind: 'text', text },
      ]);
    case 'table':
      return cellsOf(block);
    case 'prose':
      return [{ kind: 'note', text: block.markdown }];
    default:
      return assertNever(block);
  }
}

/** The caption too: it says what the table is. */
function cellsOf({ caption, columns, rows }: TableBlock): Piece[] {
  const cells = rows.flat().flatMap(({ text, detail }) => [text, detail ?? '']);
  return [
    { kind: 'text', text: caption },
    ...columns.map(({ heading }): Piece => ({ kind: 'column', text: heading })),
    ...cells.map((text): Piece => ({ kind: 'cell', text })),
  ];
}

function texts({ text }: Passage): Piece[] {
  return paragraphsOf(text).map((lines) => ({ kind: 'text', text: lines.join(' ') }));
}

/** A text to compare with another: white space of markup counts as one space, no-break spaces stay. */
export function squeezed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** The first piece that doesn't come after those before it in a text; null where all do. */
export function firstMissing(pieces: readonly Piece[], text: string): Piece | null {
  const whole = squeezed(text);
  let from = 0;
  for (const piece of pieces) {
    if (piece.kind === 'note') continue;
    const wanted = squeezed(piece.text);
    const at = whole.indexOf(wanted, from);
    if (at < 0) return piece;
    from = at + wanted.length;
  }
  return null;
}
