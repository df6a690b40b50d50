import type { Locale } from './primitives.ts';

/** `initial`: a draft that no person has read; it counts as missing, and no document shows it. */
export type TranslationState = 'initial' | 'translated' | 'reviewed' | 'final';
export type TranslationOrigin = 'human' | 'import' | 'memory' | 'machine';

export type LocalizedValue = {
  readonly text: string;
  readonly state: TranslationState;
  /** The revision of the source text this value was made from. */
  readonly basedOnRev: number;
  readonly origin: TranslationOrigin;
};

/**
 * One text in several languages. `rev` counts the edits of the source text;
 * a translation whose `basedOnRev` lies below it is stale.
 */
export type LocalizedText = {
  readonly source: Locale;
  readonly rev: number;
  readonly values: Readonly<Partial<Record<Locale, LocalizedValue>>>;
};

export type TextStatus = 'source' | 'missing' | 'stale' | 'ok';

/** A new text, written in its source language. */
export function localized(source: Locale, text: string, origin: TranslationOrigin = 'human'): LocalizedText {
  return { source, rev: 1, values: { [source]: { text, state: 'final', basedOnRev: 1, origin } } };
}

/** A text with all its translations at hand, each based on the first revision of the source. */
export function localizedIn(source: Locale, texts: Readonly<Partial<Record<Locale, string>>>): LocalizedText {
  const values: Partial<Record<Locale, LocalizedValue>> = {};
  for (const [locale, text] of Object.entries(texts) as [Locale, string][]) {
    values[locale] = { text, state: locale === source ? 'final' : 'reviewed', basedOnRev: 1, origin: 'human' };
  }
  return { source, rev: 1, values };
}

/**
 * Writes the text of one language. A change of the source raises `rev`, and so marks every translation stale;
 * an unchanged text is returned as it is, unless that confirms a stale translation or a draft. An emptied translation
 * is missing again.
 */
export function withText(current: LocalizedText, locale: Locale, text: string): LocalizedText {
  const before = current.values[locale]?.text ?? '';
  if (locale === current.source) {
    if (before === text) return current;
    const rev = current.rev + 1;
    const value: LocalizedValue = { text, state: 'final', basedOnRev: rev, origin: 'human' };
    return { ...current, rev, values: { ...current.values, [locale]: value } };
  }
  const isDraft = current.values[locale]?.state === 'initial';
  if (before === text && statusOf(current, locale) !== 'stale' && !isDraft) return current;
  const values: Partial<Record<Locale, LocalizedValue>> = { ...current.values };
  if (text.trim() === '') delete values[locale];
  else values[locale] = { text, state: 'translated', basedOnRev: current.rev, origin: 'human' };
  return { ...current, values };
}

/** Says how far a translation is. Whoever reviews a stale one says that it holds; what is not there can't be marked. */
export function withState(current: LocalizedText, locale: Locale, state: TranslationState): LocalizedText {
  const value = current.values[locale];
  if (locale === current.source || value === undefined || value.text.trim() === '') return current;
  if (value.state === state && value.basedOnRev === current.rev) return current;
  return { ...current, values: { ...current.values, [locale]: { ...value, state, basedOnRev: current.rev } } };
}

/** Where a translation that was just written comes from, when it is not of the person alone. */
export function withOrigin(current: LocalizedText, locale: Locale, origin: TranslationOrigin): LocalizedText {
  const value = current.values[locale];
  if (locale === current.source || value === undefined || value.origin === origin) return current;
  return { ...current, values: { ...current.values, [locale]: { ...value, origin } } };
}

/** What a person must know of one language of a text. */
export function statusOf(text: LocalizedText, locale: Locale): TextStatus {
  if (locale === text.source) return 'source';
  const value = text.values[locale];
  if (value === undefined || value.text.trim() === '' || value.state === 'initial') return 'missing';
  return value.basedOnRev < text.rev ? 'stale' : 'ok';
}

/** The source text. */
export function sourceText(text: LocalizedText): string {
  return text.values[text.source]?.text ?? '';
}

/** The text in one language, or the source where it is missing; `fallback` names the language that stands in. */
export function textIn(
  text: LocalizedText,
  locale: Locale,
): { readonly text: string; readonly fallback: Locale | null } {
  const value = text.values[locale];
  if (value !== undefined && value.text.trim() !== '' && value.state !== 'initial') {
    return { text: value.text, fallback: null };
  }
  return { text: sourceText(text), fallback: locale === text.source ? null : text.source };
}
