import type { Locale } from '#domain/primitives.ts';

/** Each language by its own name: the same whatever the language of the interface. */
export const languageNames: Readonly<Record<Locale, string>> = {
  es: 'Español',
  en: 'English',
  pt: 'Português',
  fr: 'Français',
};
