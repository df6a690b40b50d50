import type { Conflict } from '../records/history.ts';
import type { EntityName } from '../records/tables.ts';
import { conflictOf } from './conflicts.ts';
import { type Pair, type Verdict, judge, sideOf } from './judge.ts';
import { type RecordHistory, about } from './knowledge.ts';
import { isDead, judgeLife, lifeSide } from './merge-life.ts';
import { mergedRevisions } from './revisions.ts';
import { type Unit, unitValue, unitsOf, withUnit } from './units.ts';
import { type Fields, furtherOn, isFields, withValueAt } from './values.ts';

export type RecordPair = {
  readonly entity: EntityName;
  readonly entityId: string;
  readonly mine: Fields | undefined;
  readonly theirs: Fields | undefined;
};

export type MergedRecord = {
  /** The record as it will be here; undefined where it is not there. */
  readonly next: Fields | undefined;
  readonly conflicts: readonly Conflict[];
};

/** What a unit came to; the revisions of texts are worked out from it. */
export type Judged = { readonly unit: Unit; readonly verdict: Verdict };

/** Merges one record, field by field. */
export function mergeRecord(pair: RecordPair, history: RecordHistory): MergedRecord {
  const { entity, entityId, mine, theirs } = pair;
  const life = judgeLife(mine, theirs, history);
  const row = mine ?? theirs;
  if (row === undefined) return { next: undefined, conflicts: [] };
  const about = { entity, entityId, row };
  const conflicts =
    life.kind === 'conflict'
      ? [conflictOf({ ...about, path: 'deletedAt' }, lifeSide(life.mine), lifeSide(life.theirs))]
      : [];
  if (mine === undefined || theirs === undefined) {
    const comes = mine === undefined && life.kind !== 'keep';
    const goes = theirs === undefined && life.kind === 'take';
    return { next: comes ? theirs : goes ? undefined : mine, conflicts };
  }
  const fields = mergeFields({ mine, theirs }, pair, history);
  return { next: lived(fields.next, { mine, theirs }, life), conflicts: [...conflicts, ...fields.conflicts] };
}

function lived(next: Fields, { mine, theirs }: Pair, life: Verdict): Fields {
  if (life.kind === 'take') return { ...next, deletedAt: theirs['deletedAt'] };
  if (life.kind === 'conflict') return isDead(next) ? { ...next, deletedAt: null } : next;
  if (life.kind === 'keep') return next;
  return {
    ...next,
    deletedAt: String(mine['deletedAt']) < String(theirs['deletedAt']) ? mine['deletedAt'] : theirs['deletedAt'],
  };
}

function mergeFields(rows: Pair, { entity, entityId }: RecordPair, history: RecordHistory) {
  const isKindOne = entity === 'outcomes' && areTwoKinds(rows, history);
  const judged = unitsOf(entity, { ...rows, isKindOne }).map((unit) => ({
    unit,
    verdict: judge(unit, rows, history),
  }));
  let next = rows.mine;
  const conflicts: Conflict[] = [];
  for (const { unit, verdict } of judged) {
    if (verdict.kind === 'take') next = withUnit(unit, next, rows.theirs);
    if (verdict.kind === 'join') next = joined(unit, next, rows);
    if (verdict.kind !== 'conflict') continue;
    const mine = sideOf(verdict.mine, unitValue(unit, rows.mine));
    const theirs = sideOf(verdict.theirs, unitValue(unit, rows.theirs));
    conflicts.push(conflictOf({ entity, entityId, row: rows.mine, path: unit.path }, mine, theirs));
  }
  return { next: mergedRevisions(next, { rows, judged, history }), conflicts };
}

/**
 * Whether two people made different kinds of an entry. What one of them converts while the other only edits it is
 * merged field by field.
 */
function areTwoKinds({ mine, theirs }: Pair, history: RecordHistory): boolean {
  if (mine['kind'] === theirs['kind']) return false;
  const isDisputed = history.open.some(({ path }) => path === 'kind');
  return isDisputed || (about(history.mine, ['kind']).length > 0 && about(history.theirs, ['kind']).length > 0);
}

/** The same words on both sides: what is known of them is that of the side further on. */
function joined(unit: Unit, row: Fields, rows: Pair): Fields {
  const [a, b] = [unitValue(unit, rows.mine), unitValue(unit, rows.theirs)];
  if (unit.textPath === null || !isFields(a) || !isFields(b)) return row;
  return withValueAt(row, unit.path, furtherOn(a as never, b as never));
}
