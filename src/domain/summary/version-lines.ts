import { assertNever } from '../primitives.ts';
import type { VersionLine } from '../records/version.ts';
import type { Block, DocumentTree, Passage, TableRow } from './document.ts';

/** A document as the lines a version keeps: what is compared later is what people would have read. */
export function versionLines(document: DocumentTree): VersionLine[] {
  const { title, lead, kicker, eyebrow, restriction, footer } = document;
  return [
    { key: 'kicker', role: 'kicker', text: kicker },
    { key: 'eyebrow', role: 'eyebrow', text: eyebrow },
    ...(restriction === null ? [] : [{ key: 'restriction', role: 'restriction', text: restriction }]),
    { key: 'title', role: 'title', text: title.text },
    ...(lead === null ? [] : [passageLine(lead, 'intro')]),
    ...document.blocks.flatMap(blockLines),
    ...footer.map((text, index) => ({ key: `footer-${index + 1}`, role: 'footer', text })),
  ];
}

function blockLines(block: Block): VersionLine[] {
  switch (block.kind) {
    case 'heading': {
      const { passage, anchor, role, number } = block;
      const text = number === null ? block.text : `${number} ${block.text}`;
      return [passage === null ? { key: anchor, role, text } : { ...passageLine(passage, role), text }];
    }
    case 'paragraph':
      return [passageLine(block.passage, block.role)];
    case 'outcome_group':
      return block.entries.flatMap(({ outcomeId, kind, passage, detail, more }) => [
        { key: outcomeId, role: kind, text: passage.text },
        ...(detail === null ? [] : [{ key: `${outcomeId}:detail`, role: 'detail', text: detail }]),
        ...more.map(({ passage: said }) => passageLine(said, 'detail')),
      ]);
    case 'facts':
      return block.rows.map(({ term, text }, at) => ({
        key: `${block.key}:${at + 1}`,
        role: 'fact',
        text: `${term}: ${text}`,
      }));
    case 'table':
      return block.rows.map((row, at) => ({ key: rowKey(block.key, row, at), role: 'row', text: rowText(row) }));
    case 'prose':
      return [{ key: block.key, role: 'note', text: block.markdown }];
    default:
      return assertNever(block);
  }
}

/** A row is found again by the first text of people in it, wherever it has moved to. */
function rowKey(table: string, row: TableRow, at: number): string {
  const passage = row.find((cell) => cell.passage !== null)?.passage ?? null;
  return passage === null ? `${table}:${at + 1}` : `${table}:${passage.ref.entityId}`;
}

function rowText(row: TableRow): string {
  const cells = row.map(({ text, detail }) => [text, detail].filter((part) => part !== null && part !== '').join('. '));
  return cells.filter((text) => text !== '').join(' · ');
}

function passageLine({ ref, text }: Passage, role: string): VersionLine {
  return { key: `${ref.entityId}:${ref.field}`, role, text };
}
