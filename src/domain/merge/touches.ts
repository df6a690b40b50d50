import type { PlannedChange } from '../change.ts';
import type { TransactionId } from '../ids.ts';
import type { Conflict } from '../records/history.ts';
import { fieldsOfKind } from './kind-fields.ts';
import { type Original, mergeCommand } from './sides.ts';
import { type Fields, areAlike, isFields, isLocalized, overlaps, same } from './values.ts';

/** The path of a touch that concerns every field: a record made, or removed. */
export const wholeRecord = '*';

/** One field that one original transaction wrote. */
export type Touch = {
  readonly original: Original;
  readonly path: string;
  /** The fields written; null where the record was removed. */
  readonly written: Fields | null;
};

/** All touches by record (`keyOf`), in the order of their transaction ids. */
export type Touches = ReadonlyMap<string, readonly Touch[]>;

export function keyOf(entity: string, entityId: string): string {
  return `${entity}/${entityId}`;
}

/**
 * Who wrote which field. A person who resolves a conflict touches its field even where the value stays,
 * so that the decision counts on the other laptop.
 */
export function touchesOf(originals: Iterable<Original>, conflicts: ReadonlyMap<string, Conflict>): Touches {
  const touches = new Map<string, Touch[]>();
  const add = (key: string, touch: Touch) => {
    const known = touches.get(key);
    if (known === undefined) touches.set(key, [touch]);
    else known.push(touch);
  };
  for (const original of [...originals].sort(byTransaction)) {
    for (const change of original.changes) {
      const key = keyOf(change.entity, change.entityId);
      const written = change.after as Fields | null;
      for (const path of pathsOf(change)) add(key, { original, path, written });
      const conflict = conflicts.get(change.entityId);
      if (conflict === undefined || !settles(change)) continue;
      const chosen = kept(conflict, change);
      const paths = conflict.path === 'kind' ? fieldsOfKind : [conflict.path];
      for (const path of paths) add(keyOf(conflict.entity, conflict.entityId), { original, path, written: chosen });
    }
  }
  return touches;
}

/** Whether an original counts as an edit at all. */
export function isEdit({ transaction }: Original): boolean {
  return transaction.command !== mergeCommand;
}

/** Whether a touch concerns a field. */
export function concerns(touch: Touch, path: string): boolean {
  return touch.path === wholeRecord || overlaps(touch.path, path);
}

export function txIdOf(touch: Touch): TransactionId {
  return touch.original.transaction.txId;
}

function byTransaction(a: Original, b: Original): number {
  return a.transaction.txId < b.transaction.txId ? -1 : 1;
}

/** The paths a change writes: of a text only the languages that differ. */
function pathsOf({ before, after }: PlannedChange): string[] {
  if (before === null || after === null) return [wholeRecord];
  return Object.keys(after).flatMap((key) => differing((before as Fields)[key], (after as Fields)[key], key));
}

function differing(before: unknown, after: unknown, path: string): string[] {
  if (same(before, after)) return [];
  const isText = areAlike(before, after) || (isLocalized(before) && after === null);
  if (isText || (before === null && isLocalized(after))) return languages(before, after, path);
  if (path === 'decision' && isFields(before) && isFields(after)) {
    return Object.keys(after).flatMap((key) => differing(before[key], after[key], `${path}.${key}`));
  }
  return [path];
}

/** A change of `rev` alone is one of the source. */
function languages(before: unknown, after: unknown, path: string): string[] {
  const old = isLocalized(before) ? before : null;
  const next = isLocalized(after) ? after : null;
  const source = old?.source ?? next?.source;
  const all = new Set([...Object.keys(old?.values ?? {}), ...Object.keys(next?.values ?? {})]) as Set<'es'>;
  return [...all]
    .filter((locale) => {
      const moved = locale === source && old?.rev !== next?.rev;
      return moved || !same(old?.values[locale], next?.values[locale]);
    })
    .map((locale) => `${path}.values.${locale}`);
}

function settles(change: PlannedChange): boolean {
  return (change.entity as string) === 'conflicts' && isFields(change.after) && 'state' in change.after;
}

/** What the field holds once its conflict is decided for one of its sides. */
function kept({ path, sides }: Conflict, change: PlannedChange): Fields {
  const resolution = (change.after as Fields)['resolution'];
  const choice = isFields(resolution) ? resolution['kept'] : null;
  const side = choice === 'first' ? sides[0] : choice === 'second' ? sides[1] : null;
  if (side === null) return {};
  if (path === 'kind' && isFields(side.value)) return side.value;
  return path.split('.').reduceRight<unknown>((value, key) => ({ [key]: value }), side.value) as Fields;
}
