import type { Conflict } from '../records/history.ts';

/** The value of one side of a conflict. */
export function valueOfSide(conflict: Conflict, kept: 'first' | 'second'): unknown {
  return conflict.sides[kept === 'first' ? 0 : 1].value;
}
