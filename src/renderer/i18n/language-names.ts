import type { Locale } from '#domain/primitives.ts';

/** The languages of the app, each in its own words: the same in every language of the interface. */
export const languageNames: Readonly<Record<Locale, string>> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
  fr: 'Français',
};
