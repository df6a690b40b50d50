import type { ConflictSide } from '../records/history.ts';
import { type RecordHistory, about } from './knowledge.ts';
import { type Touch, txIdOf } from './touches.ts';
import { type Unit, saysTheSame, unitValue, wrote } from './units.ts';
import { type Fields, overlaps, same } from './values.ts';

/**
 * What becomes of one unit here: it stays, the other's comes in, both say the same in different states, or two people
 * wrote different things without knowing of each other.
 */
export type Verdict =
  | { readonly kind: 'keep' | 'take' | 'join' }
  | { readonly kind: 'conflict'; readonly mine: Touch; readonly theirs: Touch };

export type Pair = { readonly mine: Fields; readonly theirs: Fields };

/**
 * The side that knows all the other knows of a field is right about it, its open conflicts included. Where each knows
 * something the other does not, it depends on who wrote the value each of them shows: a value the other side knows
 * already gives way to one that is news to it.
 */
export function judge(unit: Unit, rows: Pair, history: RecordHistory): Verdict {
  const theirs = about(history.theirs, unit.paths);
  if (theirs.length === 0) return { kind: 'keep' };
  const value = { mine: unitValue(unit, rows.mine), theirs: unitValue(unit, rows.theirs) };
  if (same(value.mine, value.theirs)) return { kind: 'keep' };
  const mine = about(history.mine, unit.paths);
  if (mine.length === 0) return { kind: isDisputed(unit, value, history) ? 'keep' : 'take' };
  if (saysTheSame(unit, value.mine, value.theirs)) return { kind: 'join' };
  const wroteMine = authorOf(unit, value.mine, { news: mine, known: about(history.knownHere, unit.paths) });
  const wroteTheirs = authorOf(unit, value.theirs, { news: theirs, known: about(history.knownThere, unit.paths) });
  const isMineNews = mine.includes(wroteMine);
  const isTheirsNews = theirs.includes(wroteTheirs);
  if (isMineNews && isTheirsNews) return { kind: 'conflict', mine: wroteMine, theirs: wroteTheirs };
  return { kind: isTheirsNews ? 'take' : 'keep' };
}

/** Whether a person has yet to choose between exactly these two: then each side shows its own until then. */
function isDisputed(unit: Unit, value: { mine: unknown; theirs: unknown }, { open }: RecordHistory): boolean {
  return open.some(({ path, sides }) => {
    if (!overlaps(path, unit.path)) return false;
    const names = (wanted: unknown) => sides.some((side) => saysTheSame(unit, side.value, wanted));
    return names(value.mine) && names(value.theirs);
  });
}

type Candidates = { readonly news: readonly Touch[]; readonly known: readonly Touch[] };

/**
 * The last touch that left the value behind; news before what is known, since a value can come back. A value nobody
 * wrote as it stands counts as the last news.
 */
function authorOf(unit: Unit, value: unknown, { news, known }: Candidates): Touch {
  const author =
    news.findLast((touch) => wrote(unit, touch, value)) ?? known.findLast((touch) => wrote(unit, touch, value));
  const last = author ?? news.at(-1);
  if (last === undefined) throw new Error(`Nobody touched ${unit.path}`);
  return last;
}

/** The side of a conflict a touch stands for. */
export function sideOf(touch: Touch, value: unknown): ConflictSide {
  const { deviceId, at } = touch.original.transaction;
  return { value, txId: txIdOf(touch), deviceId, at };
}
