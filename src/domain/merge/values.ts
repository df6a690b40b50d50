import type { LocalizedText, LocalizedValue } from '../localized-text.ts';

/** A record whose fields are looked at by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** Whether two JSON values say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, at) => same(item, b[at]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isLocalized(value: unknown): value is LocalizedText {
  return isFields(value) && typeof value['source'] === 'string' && isFields(value['values']);
}

/** Two texts that can be merged language by language. */
export function areAlike(a: unknown, b: unknown): boolean {
  return isLocalized(a) && isLocalized(b) && a.source === b.source;
}

/** The words in one language; empty where there are none. */
export function wordsOf(value: unknown): string {
  return isFields(value) && typeof value['text'] === 'string' ? value['text'] : '';
}

/** The value at a dotted path; undefined where the way there is missing. */
export function valueAt(record: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), record);
}

/** The record with another value at a dotted path. Undefined takes the value out. */
export function withValueAt(record: Fields, path: string, value: unknown): Fields {
  const [key = '', ...rest] = path.split('.');
  if (rest.length > 0) {
    const inner = record[key];
    return { ...record, [key]: withValueAt(isFields(inner) ? inner : {}, rest.join('.'), value) };
  }
  if (value !== undefined) return { ...record, [key]: value };
  const { [key]: _taken, ...others } = record;
  return others;
}

/** Whether one path is the other or lies inside of it. */
export function overlaps(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

/** Of two values with the same words the one further on; the same whichever comes first. */
export function furtherOn(a: LocalizedValue, b: LocalizedValue): LocalizedValue {
  return rankOf(a) >= rankOf(b) ? a : b;
}

const states: readonly LocalizedValue['state'][] = ['initial', 'translated', 'reviewed', 'final'];

function rankOf({ state, basedOnRev, origin }: LocalizedValue): string {
  return `${String(basedOnRev).padStart(9, '0')} ${states.indexOf(state)} ${origin}`;
}
