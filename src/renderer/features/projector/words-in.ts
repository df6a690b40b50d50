import i18next from 'i18next';
import type { Locale } from '#domain/primitives.ts';

/** The words of one language: the screen speaks that of the room, not that of the interface. */
export function wordsIn(locale: Locale) {
  return i18next.getFixedT(locale);
}
