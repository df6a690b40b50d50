import type { Outcome } from '#domain/records/outcome.ts';
import type { Block, HeadingBlock } from '#domain/summary/document.ts';
import type { LeftOut } from '#domain/summary/plan.ts';

/** A part of the document as the outline names it; `heading` is null for what stands before the first. */
export type Section = {
  readonly id: string;
  readonly heading: HeadingBlock | null;
  readonly blocks: readonly Block[];
  readonly entries: number;
  /** Entries that belong here and stay out. */
  readonly leftOut: readonly LeftOut[];
};

export type Sections = { readonly body: readonly Section[]; readonly closing: readonly Block[] };

/** Cuts the body of a document at its headings. */
export function sectionsOf(
  blocks: readonly Block[],
  leftOut: readonly LeftOut[],
  outcomes: readonly Outcome[],
): Sections {
  const closing = blocks.filter((block) => block.kind === 'paragraph' && block.role === 'closing');
  const cut: { id: string; heading: HeadingBlock | null; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (closing.includes(block)) continue;
    // Items stay with their session: the outline names what one jumps to.
    if (block.kind === 'heading' && block.role !== 'item') cut.push({ id: block.anchor, heading: block, blocks: [] });
    else if (cut.length === 0) cut.push({ id: 'section-0', heading: null, blocks: [block] });
    else cut.at(-1)?.blocks.push(block);
  }
  const homes = homesOf(leftOut, outcomes, cut);
  const body = cut.map((section) => ({
    ...section,
    entries: section.blocks.reduce((sum, block) => sum + entriesIn(block), 0),
    leftOut: leftOut.filter(({ outcomeId }) => homes.get(outcomeId) === section.id),
  }));
  return { body, closing };
}

/** An entry that stays out is told of where it would have stood; elsewhere the X-ray alone tells of it. */
function homesOf(
  leftOut: readonly LeftOut[],
  outcomes: readonly Outcome[],
  sections: readonly { readonly id: string; readonly heading: HeadingBlock | null }[],
): ReadonlyMap<string, string> {
  const byRecord = new Map<string, string>();
  for (const { id, heading } of sections) {
    if (heading?.passage) byRecord.set(heading.passage.ref.entityId, id);
  }
  const out = new Set<string>(leftOut.map(({ outcomeId }) => outcomeId));
  const homes = new Map<string, string>();
  for (const outcome of outcomes) {
    if (!out.has(outcome.id)) continue;
    const candidates: readonly (string | null)[] = [...outcome.topicIds, outcome.sessionId];
    const home = candidates.map((id) => (id === null ? undefined : byRecord.get(id))).find((id) => id !== undefined);
    if (home !== undefined) homes.set(outcome.id, home);
  }
  return homes;
}

/** The entries of a block. In a register they are the rows that begin with a code. */
function entriesIn(block: Block): number {
  if (block.kind === 'outcome_group') return block.entries.length;
  if (block.kind !== 'table' || (block.role !== 'decisions' && block.role !== 'commitments')) return 0;
  return block.rows.filter((row) => row.length === block.columns.length).length;
}
