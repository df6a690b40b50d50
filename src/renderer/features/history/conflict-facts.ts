import { valueAt, wordsOf } from '#domain/history/field-path.ts';
import { valueOfSide } from '#domain/history/value-of-side.ts';
import { valueWords } from '#domain/history/value-words.ts';
import type { Conflict } from '#domain/records/history.ts';
import type { Words } from './use-words.ts';

export type SideName = 'first' | 'second';
export const sideNames: readonly SideName[] = ['first', 'second'];

/** Whether a third text can be written: the field holds words, not a choice. */
export function isWritable({ entity, path, sides }: Conflict): boolean {
  return sides.some(({ value }) => valueWords(entity, path, value).kind === 'text');
}

/** The bare words of a side, to be compared and edited. */
export function textOfSide(conflict: Conflict, side: SideName): string {
  return wordsOf(valueOfSide(conflict, side));
}

/** Whether the record says now what this side wrote. */
export function isInRecord(conflict: Conflict, side: SideName, { book, value }: Words): boolean {
  const { entity, entityId, path } = conflict;
  const row = book.find(entity, entityId);
  if (row === undefined) return false;
  return value(entity, path, valueAt(row, path)) === value(entity, path, valueOfSide(conflict, side));
}
