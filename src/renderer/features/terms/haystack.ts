import { textsOf } from '#domain/capture/names.ts';
import type { LocalizedText } from '#domain/localized-text.ts';

/** What a row is found by: its texts in every language, and whatever else names it. */
export function haystack(texts: readonly (LocalizedText | null)[], others: readonly string[]): string {
  return [...others, ...texts.flatMap((text) => (text === null ? [] : textsOf(text)))].join(' ');
}
