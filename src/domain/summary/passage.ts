import { sourceText, statusOf, type LocalizedText } from '../localized-text.ts';
import { locales, type Locale } from '../primitives.ts';
import type { Passage, PassageRef } from './document.ts';

/** A text as a document in one language shows it. */
export function toPassage(text: LocalizedText, ref: PassageRef, locale: Locale): Passage {
  const status = statusOf(text, locale);
  return { ...shownText(text, locale), status: status === 'source' ? 'ok' : status, ref };
}

/** The text of a language; where it is missing, the source; where that was emptied, whatever is left. */
export function shownText(text: LocalizedText, locale: Locale): { readonly text: string; readonly lang: Locale } {
  for (const lang of [locale, text.source, ...locales]) {
    const value = text.values[lang];
    // A draft that no person has read is not for documents.
    if (value !== undefined && value.text.trim() !== '' && value.state !== 'initial') return { text: value.text, lang };
  }
  return { text: sourceText(text), lang: text.source };
}
