import type { PlannedChange } from '../change.ts';
import { withoutStamp } from '../records/base.ts';
import { travelling } from '../records/of-meeting.ts';
import type { Adopted, Conflict } from '../records/history.ts';
import type { EntityName } from '../records/tables.ts';
import { asAdopted } from './adopted.ts';
import { mergeConflicts } from './conflicts.ts';
import { editsOf, historyOf, knowledgeOf } from './knowledge.ts';
import { mergedCode, renumbered } from './merge-codes.ts';
import { mergeRecord } from './merge-record.ts';
import type { MergePlan, MergeSide } from './sides.ts';
import { type Fields, same } from './values.ts';

type MergeInput = { readonly local: MergeSide; readonly incoming: MergeSide };

/**
 * What the import of a pack does here. Nothing is written over that its author's reader did not know: what two people
 * changed without knowing of each other keeps the value it has here, and becomes a conflict that holds both.
 * The local side must hold all records and edits of the meetings of the pack.
 */
export function mergePack({ local, incoming }: MergeInput): MergePlan {
  const known = mergeConflicts(local, incoming);
  const knowledge = knowledgeOf(local, incoming, known.all);
  const found: Conflict[] = [];
  const records: MergedRow[] = [];
  for (const entity of travelling) {
    const mine = byId(local, entity);
    const theirs = byId(incoming, entity);
    for (const entityId of idsOf(entity, { mine, theirs }, knowledge.touches)) {
      const pair = { entity, entityId, mine: mine.get(entityId), theirs: theirs.get(entityId) };
      const merged = mergeRecord(pair, historyOf(knowledge, entity, entityId));
      found.push(...merged.conflicts.filter(({ id }) => !knowledge.conflicts.has(id)));
      records.push({ ...pair, next: coded(pair, merged.next) });
    }
  }
  const all = withUniqueCodes(records, byId(local, 'outcomes'));
  const conflicts = [...known.added, ...found];
  return {
    changes: changesOf(all),
    conflicts,
    settled: known.settled,
    adopted: adoptedOf({ local, incoming }),
    summary: summaryOf(all, conflicts),
  };
}

/** Whether there is nothing to do: the pack brings nothing that is not known. */
export function isNothing({ changes, conflicts, settled, adopted }: MergePlan): boolean {
  return changes.length + conflicts.length + settled.length + adopted.length === 0;
}

/** All a merge writes, as one commit of the command `pack.merge`: records, conflicts, adopted transactions. */
export function plannedChanges({ changes, conflicts, settled, adopted }: MergePlan): PlannedChange[] {
  return [
    ...changes,
    ...conflicts.map((after) => planned('conflicts', after.id, { before: null, after })),
    ...settled.map(({ before, after }) =>
      planned('conflicts', after.id, {
        before: { state: before.state, resolution: before.resolution },
        after: { state: after.state, resolution: after.resolution },
      }),
    ),
    ...adopted.map((after) => planned('adopted', after.id, { before: null, after })),
  ];
}

type MergedRow = {
  readonly entity: EntityName;
  readonly entityId: string;
  readonly mine: Fields | undefined;
  readonly theirs: Fields | undefined;
  readonly next: Fields | undefined;
};

type Rows = ReadonlyMap<string, Fields>;

function byId({ rows }: MergeSide, entity: EntityName): Rows {
  return new Map((rows[entity] ?? []).map((row) => [row.id, row as unknown as Fields]));
}

/** The records of the pack, and those it removed. */
function idsOf(entity: string, rows: { mine: Rows; theirs: Rows }, touches: ReadonlyMap<string, unknown>): string[] {
  const gone = [...rows.mine.keys()].filter((id) => !rows.theirs.has(id) && touches.has(`${entity}/${id}`));
  return [...rows.theirs.keys(), ...gone];
}

function coded({ entity, mine, theirs }: Omit<MergedRow, 'next'>, next: Fields | undefined): Fields | undefined {
  if (entity !== 'outcomes' || next === undefined || mine === undefined || theirs === undefined) return next;
  return { ...next, code: mergedCode(next, theirs) };
}

function withUniqueCodes(records: readonly MergedRow[], local: Rows): readonly MergedRow[] {
  const outcomes = records.filter(({ entity }) => entity === 'outcomes');
  const merged = new Map(local);
  for (const { entityId, next } of outcomes) {
    if (next === undefined) merged.delete(entityId);
    else merged.set(entityId, next);
  }
  const codes = renumbered([...merged.values()]);
  if (outcomes.length === 0 || codes.size === 0) return records;
  const present = new Set(outcomes.map(({ entityId }) => entityId));
  const others = [...local].filter(([id]) => !present.has(id));
  const untouched = others.map(([entityId, mine]): MergedRow => {
    return { entity: 'outcomes', entityId, mine, theirs: undefined, next: mine };
  });
  return [...records, ...untouched].map((record) => {
    const code = record.entity === 'outcomes' ? codes.get(record.entityId) : undefined;
    return code === undefined || record.next === undefined ? record : { ...record, next: { ...record.next, code } };
  });
}

function changesOf(records: readonly MergedRow[]): PlannedChange[] {
  const changes: PlannedChange[] = [];
  const removals: PlannedChange[] = [];
  for (const { entity, entityId, mine, next } of records) {
    if (next === undefined) {
      if (mine !== undefined) removals.unshift(planned(entity, entityId, { before: withoutStamp(mine), after: null }));
    } else if (mine === undefined) {
      changes.push(planned(entity, entityId, { before: null, after: withoutStamp(next) }));
    } else {
      const keys = Object.keys(next).filter((key) => !same(mine[key], next[key]));
      if (keys.length > 0)
        changes.push(planned(entity, entityId, { before: pick(mine, keys), after: pick(next, keys) }));
    }
  }
  return [...changes, ...removals];
}

/** Conflicts and adopted transactions are records like others; the map of records need not know them here. */
function planned(entity: string, entityId: string, change: { before: Fields | null; after: Fields | null }) {
  return { entity, entityId, ...change } as unknown as PlannedChange;
}

function pick(row: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(keys.map((key) => [key, row[key]]));
}

function adoptedOf({ local, incoming }: MergeInput): Adopted[] {
  const known = new Set(local.originals.map(({ transaction }) => transaction.txId));
  return editsOf({ ...local, originals: [] }, incoming)
    .filter(({ transaction }) => !known.has(transaction.txId))
    .map(asAdopted);
}

function summaryOf(records: readonly MergedRow[], conflicts: readonly Conflict[]): MergePlan['summary'] {
  const count = (test: (record: MergedRow) => boolean) => records.filter(test).length;
  const isSame = ({ mine, next }: MergedRow) => same(mine, next);
  return {
    created: count(({ mine, next }) => mine === undefined && next !== undefined),
    removed: count(({ mine, next }) => mine !== undefined && next === undefined),
    updated: count((record) => record.mine !== undefined && record.next !== undefined && !isSame(record)),
    conflicts: conflicts.filter(({ state }) => state === 'open').length,
    unchanged: count((record) => record.theirs !== undefined && isSame(record)),
  };
}
