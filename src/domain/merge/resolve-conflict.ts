import type { PlannedChange } from '../change.ts';
import type { DeviceId } from '../ids.ts';
import type { LocalizedText } from '../localized-text.ts';
import { nextCode } from '../outcomes/codes.ts';
import type { Instant } from '../primitives.ts';
import type { Conflict, Resolution } from '../records/history.ts';
import type { OutcomeKind } from '../records/outcome.ts';
import { fieldsOfKind } from './kind-fields.ts';
import { type Fields, isFields, isLocalized, same, valueAt, withValueAt, wordsOf } from './values.ts';

/** One of the two, or a value written by hand; for a language of a text the words alone will do. */
export type ConflictChoice =
  { readonly kept: 'first' | 'second' } | { readonly kept: 'other'; readonly value: unknown };

export type ResolveInput = {
  readonly conflict: Conflict;
  /** The record as it is now; null where it is gone. */
  readonly row: Readonly<Record<string, unknown>> | null;
  readonly choice: ConflictChoice;
  readonly at: Instant;
  readonly deviceId: DeviceId;
  /** The codes of the meeting's other outcomes, for an entry that becomes another kind. */
  readonly codes: Iterable<string>;
};

/** The edit of the field, where it differs, and the end of the conflict. An ordinary transaction that others receive. */
export function resolveConflict({ conflict, row, choice, at, deviceId, codes }: ResolveInput): PlannedChange[] {
  const { entity, entityId, id, state, resolution } = conflict;
  const value = choice.kept === 'other' ? choice.value : conflict.sides[choice.kept === 'first' ? 0 : 1].value;
  const kept: Resolution = { kept: choice.kept, at, deviceId };
  const closing = { entity: 'conflicts', entityId: id, before: { state, resolution } };
  const changes: unknown[] = [{ ...closing, after: { state: 'resolved', resolution: kept } }];
  if (row !== null) {
    const next = withChosen(row, { path: conflict.path, value, codes });
    const keys = Object.keys(next).filter((key) => !same(row[key], next[key]));
    const pick = (from: Fields) => Object.fromEntries(keys.map((key) => [key, from[key]]));
    if (keys.length > 0) changes.unshift({ entity, entityId, before: pick(row), after: pick(next) });
  }
  return changes as PlannedChange[];
}

type Chosen = { readonly path: string; readonly value: unknown; readonly codes: Iterable<string> };

function withChosen(row: Fields, { path, value, codes }: Chosen): Fields {
  if (path === 'kind' && isFields(value)) return withKind(row, value, codes);
  const [textPath, locale] = path.split('.values.');
  const text = valueAt(row, textPath ?? path);
  if (locale !== undefined && textPath !== undefined && isLocalized(text)) {
    return withValueAt(row, textPath, withLanguage(text, locale, value));
  }
  // The field the language was in has since been emptied, or its parts are no longer there.
  const parent = path.includes('.') ? valueAt(row, path.slice(0, path.lastIndexOf('.'))) : row;
  return isFields(parent) ? withValueAt(row, path, value) : row;
}

/** Everything that belongs to the kind; a code of that kind, which nobody else has. */
function withKind(row: Fields, chosen: Fields, codes: Iterable<string>): Fields {
  if (chosen['kind'] === row['kind']) return row;
  const fields = fieldsOfKind.filter((field) => field in chosen).map((field) => [field, chosen[field]]);
  const next: Fields = { ...row, ...Object.fromEntries(fields) };
  const taken = new Set(codes);
  const isFree = typeof next['code'] === 'string' && !taken.has(next['code']) && next['code'] !== row['code'];
  return isFree ? next : { ...next, code: nextCode(next['kind'] as OutcomeKind, taken) };
}

/** A decided source is a new revision: what was translated from either side has to be looked at again. */
function withLanguage(text: LocalizedText, locale: string, chosen: unknown): LocalizedText {
  const isSource = locale === text.source;
  const rev = isSource ? text.rev + 1 : text.rev;
  const words = typeof chosen === 'string' ? chosen : wordsOf(chosen);
  if (words.trim() === '' && !isSource) {
    return withValueAt(text, `values.${locale}`, undefined) as unknown as LocalizedText;
  }
  const written = { text: words, state: isSource ? 'final' : 'translated', basedOnRev: rev, origin: 'human' };
  const value = isFields(chosen) ? { ...chosen, ...(isSource ? { basedOnRev: rev } : {}) } : written;
  return withValueAt({ ...text, rev }, `values.${locale}`, value) as unknown as LocalizedText;
}
