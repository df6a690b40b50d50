import type { Locale } from './primitives.ts';

export type TranslationState = 'initial' | 'translated' | 'reviewed' | 'final';
export type TranslationOrigin = 'human' | 'import' | 'memory';

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
 * an unchanged text is returned as it is. An emptied translation is missing again.
 */
export function withText(current: LocalizedText, locale: Locale, text: string): LocalizedText {
  const before = current.values[locale]?.text ?? '';
  if (locale === current.source) {
    if (before === text) return current;
    const rev = current.rev + 1;
    const value: LocalizedValue = { text, state: 'final', basedOnRev: rev, origin: 'human' };
    return { ...current, rev, values: { ...current.values, [locale]: value } };
  }
  if (before === text && statusOf(current, locale) !== 'stale') return current;
  const values: Partial<Record<Locale, LocalizedValue>> = { ...current.values };
  if (text.trim() === '') delete values[locale];
  else values[locale] = { text, state: 'translated', basedOnRev: current.rev, origin: 'human' };
  return { ...current, values };
}

/** What a person must know of one language of a text. */
export function statusOf(text: LocalizedText, locale: Locale): TextStatus {
  if (locale === text.source) return 'source';
  const value = text.values[locale];
  if (value === undefined || value.text.trim() === '') return 'missing';
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
  if (value !== undefined && value.text.trim() !== '') return { text: value.text, fallback: null };
  return { text: sourceText(text), fallback: locale === text.source ? null : text.source };
}
