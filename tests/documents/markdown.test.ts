import type { NodeType } from 'commonmark';
import { describe, expect, it } from 'vitest';
import type { DocumentTree } from '#domain/summary/document.ts';
import { writeMarkdown } from '#formats/write/write-markdown.ts';
import { hostileDocuments, sampleDocuments, wholeRound } from './composed.ts';
import { readCommonMark } from './commonmark-reader.ts';
import { firstMissing, frameOf, headingsOf, saidBy, squeezed, type Piece } from './said.ts';

/** What a document is made of. Anything else would be people's text taken for markup. */
const ours: readonly NodeType[] = [
  'document',
  'heading',
  'paragraph',
  'text',
  'linebreak',
  'softbreak',
  'emph',
  'strong',
  'list',
  'item',
  'thematic_break',
];

const hasNotes = ({ blocks }: DocumentTree) => blocks.some(({ kind }) => kind === 'prose');

/** Notes are Markdown: they may have headings, links, quotes of their own. */
function expectWhole(document: DocumentTree, markdown: string): void {
  const read = readCommonMark(markdown);
  // A table is a list, each line of which says what column it is from; the lines of a cell are told apart by a slash.
  const plain = (text: string) => squeezed(text.replaceAll(' / ', ' '));
  const said = saidBy(document)
    .filter(({ kind }) => kind !== 'column')
    .map((piece) => ({ ...piece, text: plain(piece.text) }));
  const headings = headingsOf(document);
  expect(hasNotes(document) ? read.headings.filter((heading) => headings.includes(heading)) : read.headings).toEqual(
    headings.map(squeezed),
  );
  expect(firstMissing(said, plain(read.text))).toBeNull();
  expect(firstWithoutItem(said, read.items.map(plain))).toBeNull();
  for (const line of frameOf(document)) expect(read.text).toContain(squeezed(line));
  expect(read.kinds).not.toContain('html_inline');
  expect(read.kinds).not.toContain('html_block');
  expect(read.addresses.filter((address) => /^\s*(?:javascript|vbscript|data):/i.test(address))).toEqual([]);
  if (!hasNotes(document)) expect([...read.kinds].filter((kind) => !ours.includes(kind))).toEqual([]);
}

/** The first entry that no item of a list begins with, in order; null where all have theirs. */
function firstWithoutItem(said: readonly Piece[], items: readonly string[]): Piece | null {
  let from = 0;
  for (const piece of said.filter(({ kind }) => kind === 'item')) {
    const at = items.findIndex((item, place) => place >= from && item.startsWith(squeezed(piece.text)));
    if (at < 0) return piece;
    from = at + 1;
  }
  return null;
}

describe('the Markdown of a document, read by the reference implementation of CommonMark', () => {
  it.each(sampleDocuments())('gives back every passage, heading and list: $name', ({ document }) => {
    expectWhole(document, writeMarkdown(document));
  });

  it('gives back whatever people wrote as text', () => {
    for (const turn of wholeRound) {
      for (const { document } of hostileDocuments(turn)) expectWhole(document, writeMarkdown(document));
    }
  });

  it('takes text for markup that nobody escaped, so that the above means something', () => {
    const read = readCommonMark('# C\n\n- <b>[x](javascript:y)</b>\n');
    expect([...read.kinds]).toContain('html_inline');
    expect(read.addresses).toEqual(['javascript:y']);
    expect(read.items).toEqual(['<b>x</b>']);
  });
});
