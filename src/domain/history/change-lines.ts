import type { PlannedChange } from '../change.ts';
import type { LocalizedText } from '../localized-text.ts';
import { type Locale, locales } from '../primitives.ts';
import type { EntityName } from '../records/tables.ts';
import { type Fields, isFields, isLocalized, partsOfPath, valueAt, wordsOf } from './field-path.ts';
import { fieldKindOf } from './fields.ts';
import { valueWords } from './value-words.ts';

/** All that one transaction did to one record. Null on one side: it was made, or removed. */
export type RecordPatch = {
  readonly entity: EntityName;
  readonly entityId: string;
  readonly before: Fields | null;
  readonly after: Fields | null;
};

/** One field that changed, or one language of it. */
export type ChangeLine = { readonly path: string; readonly before: unknown; readonly after: unknown };

/** The changes of a transaction record by record, in the order they were first touched. */
export function patchesOf(changes: readonly PlannedChange[]): readonly RecordPatch[] {
  const patches = new Map<string, RecordPatch>();
  for (const { entity, entityId, before, after } of changes) {
    const key = `${entity} ${entityId}`;
    const known = patches.get(key);
    if (known === undefined) patches.set(key, { entity, entityId, before, after });
    else {
      patches.set(key, {
        ...known,
        before: known.before === null || before === null ? known.before : { ...before, ...known.before },
        after: after === null ? null : { ...known.after, ...after },
      });
    }
  }
  return [...patches.values()];
}

/** The fields of a patch that say something to a person, texts language by language, a decision part by part. */
export function changeLines({ entity, before, after }: RecordPatch): readonly ChangeLine[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const isMade = before === null || after === null;
  return fields
    .flatMap((field) => linesAt(field, before?.[field] ?? null, after?.[field] ?? null))
    .filter((line) => isWorthSaying(entity, line, isMade));
}

/** What a line's side holds for restoring: the value at its path in the patch. */
export function sideOf(patch: RecordPatch, path: string, which: 'before' | 'after'): unknown {
  return valueAt(patch[which], path) ?? null;
}

function linesAt(path: string, before: unknown, after: unknown): readonly ChangeLine[] {
  if (isLocalized(before ?? after) && isLocalized(after ?? before)) {
    return languagesOf([before, after]).map((locale) => {
      const at = `values.${locale}`;
      return { path: `${path}.${at}`, before: valueAt(before, at) ?? null, after: valueAt(after, at) ?? null };
    });
  }
  if (path === 'decision' && isFields(before) && isFields(after)) {
    const parts = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return parts.flatMap((part) => linesAt(`${path}.${part}`, before[part] ?? null, after[part] ?? null));
  }
  return [{ path, before, after }];
}

/** The source first, then the others in their usual order. */
function languagesOf(texts: readonly unknown[]): readonly Locale[] {
  const known = texts.filter((text): text is LocalizedText => isLocalized(text));
  const source = known.at(-1)?.source;
  const present = locales.filter((locale) => known.some(({ values }) => values[locale] !== undefined));
  return [...present].sort((a, b) => Number(b === source) - Number(a === source));
}

function isWorthSaying(entity: EntityName, { path, before, after }: ChangeLine, isMade: boolean): boolean {
  const { field, inner, locale } = partsOfPath(path);
  const kind = fieldKindOf(entity, field, inner);
  if (kind === 'hidden') return false;
  if (locale !== null) return wordsOf(before) !== wordsOf(after);
  if (isMade && (kind === 'place' || kind === 'life')) return false;
  const says = (value: unknown) => JSON.stringify(valueWords(entity, path, value));
  // A place in an order differs without being able to say how.
  return kind === 'place' || says(before) !== says(after);
}
