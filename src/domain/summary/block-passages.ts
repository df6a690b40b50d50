import { assertNever } from '../primitives.ts';
import type { Block, Passage } from './document.ts';

/** The texts of people in a block, in its order. */
export function passagesIn(block: Block): Passage[] {
  switch (block.kind) {
    case 'heading':
      return block.passage === null ? [] : [block.passage];
    case 'paragraph':
      return [block.passage];
    case 'outcome_group':
      return block.entries.flatMap(({ passage, more }) => [passage, ...more.map((further) => further.passage)]);
    case 'table':
      return block.rows.flatMap((row) => row.flatMap(({ passage }) => passage ?? []));
    case 'facts':
    case 'prose':
      return [];
    default:
      return assertNever(block);
  }
}
