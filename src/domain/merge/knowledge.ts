import type { Conflict } from '../records/history.ts';
import type { MergeSide, Original } from './sides.ts';
import { type Touch, type Touches, concerns, isEdit, keyOf, touchesOf, txIdOf, wholeRecord } from './touches.ts';

/** What each of the two knows that the other does not. */
export type Knowledge = {
  readonly touches: Touches;
  readonly local: ReadonlySet<string>;
  readonly incoming: ReadonlySet<string>;
  /** Every conflict either side knows, as it stands after the merge. */
  readonly conflicts: ReadonlyMap<string, Conflict>;
};

/** The touches of one record, by who knows of them; each list in the order of transaction ids. */
export type RecordHistory = {
  /** Known here and not to the pack. */
  readonly mine: readonly Touch[];
  /** Known to the pack and not here. */
  readonly theirs: readonly Touch[];
  readonly knownHere: readonly Touch[];
  readonly knownThere: readonly Touch[];
  /** The conflicts that wait for a decision about this record. */
  readonly open: readonly Conflict[];
};

/** The edits of both sides, none twice, and none that only passes on what others wrote. */
export function editsOf(local: MergeSide, incoming: MergeSide): readonly Original[] {
  const edits = new Map<string, Original>();
  for (const original of [...local.originals, ...incoming.originals]) {
    if (isEdit(original)) edits.set(original.transaction.txId, original);
  }
  return [...edits.values()];
}

export function knowledgeOf(local: MergeSide, incoming: MergeSide, conflicts: readonly Conflict[]): Knowledge {
  const byId = new Map<string, Conflict>(conflicts.map((conflict) => [conflict.id, conflict]));
  return {
    touches: touchesOf(editsOf(local, incoming), byId),
    local: new Set(local.originals.map(({ transaction }) => transaction.txId)),
    incoming: new Set(incoming.originals.map(({ transaction }) => transaction.txId)),
    conflicts: byId,
  };
}

export function historyOf(knowledge: Knowledge, entity: string, entityId: string): RecordHistory {
  const touches = knowledge.touches.get(keyOf(entity, entityId)) ?? [];
  const here = (touch: Touch) => knowledge.local.has(txIdOf(touch));
  const there = (touch: Touch) => knowledge.incoming.has(txIdOf(touch));
  return {
    mine: touches.filter((touch) => here(touch) && !there(touch)),
    theirs: touches.filter((touch) => there(touch) && !here(touch)),
    knownHere: touches.filter(here),
    knownThere: touches.filter(there),
    open: [...knowledge.conflicts.values()].filter(
      (conflict) => conflict.state === 'open' && conflict.entity === entity && conflict.entityId === entityId,
    ),
  };
}

/** The touches of a field. */
export function about(touches: readonly Touch[], paths: readonly string[]): readonly Touch[] {
  return touches.filter((touch) => paths.some((path) => concerns(touch, path)));
}

/** The touches that say whether the record is there at all: made, removed, put into the trash, taken out of it. */
export function aboutLife(touches: readonly Touch[]): readonly Touch[] {
  return touches.filter(({ path }) => path === wholeRecord || path === 'deletedAt');
}
