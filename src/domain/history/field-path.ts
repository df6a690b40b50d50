import type { LocalizedText, LocalizedValue } from '../localized-text.ts';
import { type Locale, isLocale } from '../primitives.ts';

/** A record whose fields are looked at by name. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a dotted path means: `roomId`, `decision.status`, or the French of a text by `text.values.fr`. */
export type FieldPath = { readonly field: string; readonly inner: string | null; readonly locale: Locale | null };

/** Takes a path apart: the field, what lies inside of it (`rationale` of `decision.rationale.values.fr`), the language. */
export function partsOfPath(path: string): FieldPath {
  const [place = '', locale] = path.split('.values.');
  const [field = '', ...inner] = place.split('.');
  return {
    field,
    inner: inner.length === 0 ? null : inner.join('.'),
    locale: locale !== undefined && isLocale(locale) ? locale : null,
  };
}

/** The value at a dotted path; undefined where the way there is missing. */
export function valueAt(record: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, key) => (isFields(value) ? value[key] : undefined), record);
}

/**
 * The record with another value at a path. One language of a text is written as a person writes it: the source raises
 * the revision, so that translations made from either text have to be looked at again; a translation keeps the
 * revision it was made from. Where the way there is gone (the text was emptied since), the record stays as it is.
 */
export function withValueAt<R extends Fields>(record: R, path: string, value: unknown): R {
  const [place = '', locale] = path.split('.values.');
  if (locale === undefined) return placed(record, path.split('.'), value) as R;
  const text = valueAt(record, place);
  if (!isLocale(locale) || !isLocalized(text)) return record;
  return placed(record, place.split('.'), withLanguage(text, locale, value)) as R;
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isLocalized(value: unknown): value is LocalizedText {
  return isFields(value) && typeof value['source'] === 'string' && isFields(value['values']);
}

/** The words of one language, given as they are stored or bare; empty where there are none. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isFields(value) && typeof value['text'] === 'string' ? value['text'] : '';
}

function placed(record: Fields, [key = '', ...rest]: readonly string[], value: unknown): Fields {
  if (rest.length === 0) return { ...record, [key]: value ?? null };
  const inner = record[key];
  return isFields(inner) ? { ...record, [key]: placed(inner, rest, value) } : record;
}

function withLanguage(text: LocalizedText, locale: Locale, value: unknown): LocalizedText {
  const words = wordsOf(value);
  if (locale === text.source) {
    const rev = text.rev + 1;
    const written: LocalizedValue = { text: words, state: 'final', basedOnRev: rev, origin: 'human' };
    return { ...text, rev, values: { ...text.values, [locale]: written } };
  }
  const values: Partial<Record<Locale, LocalizedValue>> = { ...text.values };
  if (words.trim() === '') delete values[locale];
  else values[locale] = translation(text, words, value);
  return { ...text, values };
}

function translation(text: LocalizedText, words: string, value: unknown): LocalizedValue {
  if (!isFields(value)) return { text: words, state: 'translated', basedOnRev: text.rev, origin: 'human' };
  const kept = value as unknown as LocalizedValue;
  return { ...kept, basedOnRev: Math.min(kept.basedOnRev, text.rev) };
}
