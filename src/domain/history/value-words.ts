import type { LocalizedText } from '../localized-text.ts';
import type { Instant, Locale, PlainDate } from '../primitives.ts';
import type { Attribution, Due, Outcome, Owner } from '../records/outcome.ts';
import type { EntityName } from '../records/tables.ts';
import { isFields, isLocalized, partsOfPath, wordsOf } from './field-path.ts';
import type { FieldKind, WordFamily } from './field-kind.ts';
import { fieldKindOf } from './fields.ts';

/** A value of a record as it is to be said, before any language: ids with what they name, dates apart from texts. */
export type ValueWords =
  | { readonly kind: 'nothing' | 'place' | 'unspoken' }
  | { readonly kind: 'text'; readonly text: string; readonly locale: Locale | null }
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'localized'; readonly text: LocalizedText }
  | { readonly kind: 'instant'; readonly at: Instant }
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'number' | 'minutes' | 'bytes'; readonly value: number }
  | { readonly kind: 'records'; readonly entity: EntityName; readonly ids: readonly string[] }
  | { readonly kind: 'names' | 'languages'; readonly names: readonly string[] }
  | { readonly kind: 'word'; readonly family: WordFamily; readonly word: string }
  | { readonly kind: 'yesNo'; readonly value: boolean }
  | { readonly kind: 'life'; readonly deletedAt: Instant | null }
  | { readonly kind: 'quorum'; readonly basis: 'organizations' | 'attendees'; readonly min: number }
  | { readonly kind: 'owners'; readonly owners: readonly Owner[] }
  | { readonly kind: 'due'; readonly due: Due }
  | { readonly kind: 'attribution'; readonly attribution: Attribution }
  | { readonly kind: 'decision'; readonly decision: NonNullable<Outcome['decision']> };

/** What a value of a record says, by the field or path it stands in. Nothing is ever said as raw data. */
export function valueWords(entity: EntityName, path: string, value: unknown): ValueWords {
  const { field, inner, locale } = partsOfPath(path);
  const kind = fieldKindOf(entity, field, inner);
  if (kind === 'life') return { kind: 'life', deletedAt: typeof value === 'string' ? (value as Instant) : null };
  if (locale !== null) return textOf(wordsOf(value), locale);
  if (isEmpty(value)) return { kind: 'nothing' };
  // All that belongs to the kind of an entry comes as one.
  if (kind === 'word:outcome' && isFields(value)) return valueWords(entity, 'kind', value['kind']);
  return said(kind, value) ?? { kind: 'unspoken' };
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function textOf(text: string, locale: Locale | null): ValueWords {
  return text.trim() === '' ? { kind: 'nothing' } : { kind: 'text', text, locale };
}

/** Null where the value is not what the field should hold. */
function said(kind: FieldKind, value: unknown): ValueWords | null {
  if (kind === 'place') return { kind };
  if (typeof value === 'boolean') return kind === 'yesNo' ? { kind, value } : null;
  if (typeof value === 'string') return saidText(kind, value);
  if (typeof value === 'number') {
    return kind === 'number' || kind === 'minutes' || kind === 'bytes' ? { kind, value } : null;
  }
  if (Array.isArray(value)) return saidList(kind, value);
  return saidParts(kind, value);
}

function saidText(kind: FieldKind, value: string): ValueWords | null {
  if (kind === 'text') return textOf(value, null);
  if (kind === 'method') return { kind, method: value };
  if (kind === 'instant') return { kind, at: value as Instant };
  if (kind === 'date') return { kind, date: value as PlainDate };
  if (kind === 'languages') return { kind, names: [value] };
  if (kind.startsWith('ids:')) return { kind: 'records', entity: afterColon(kind), ids: [value] };
  if (kind.startsWith('word:')) return { kind: 'word', family: afterColon(kind), word: value };
  return null;
}

function saidList(kind: FieldKind, value: readonly unknown[]): ValueWords | null {
  if (kind === 'owners') return { kind, owners: value as readonly Owner[] };
  const texts = value.filter((one) => typeof one === 'string');
  if (texts.length !== value.length) return null;
  if (kind === 'names' || kind === 'languages') return { kind, names: texts };
  return kind.startsWith('ids:') ? { kind: 'records', entity: afterColon(kind), ids: texts } : null;
}

function saidParts(kind: FieldKind, value: unknown): ValueWords | null {
  if (kind === 'localized') return isLocalized(value) ? { kind, text: value } : null;
  if (!isFields(value)) return null;
  if (kind === 'quorum') return { kind, basis: value['basis'] as 'attendees', min: Number(value['min']) };
  if (kind === 'due') return { kind, due: value as unknown as Due };
  if (kind === 'attribution') {
    return value['kind'] === 'none' ? { kind: 'nothing' } : { kind, attribution: value as unknown as Attribution };
  }
  if (kind === 'decision') return { kind, decision: value as unknown as NonNullable<Outcome['decision']> };
  return null;
}

function afterColon<T extends string>(kind: string): T {
  return kind.slice(kind.indexOf(':') + 1) as T;
}
