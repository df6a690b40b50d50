import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import { resources } from './resources.ts';

declare module 'i18next' {
  // Merging into the library's own options needs its word for it.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: (typeof resources)['en'] };
  }
}

/** Starts the words of the interface. A missing key is a bug: it throws. */
export function startI18n(locale: Locale): void {
  void i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: false,
    defaultNS: 'words',
    initAsync: false,
    resources: {
      en: { words: resources.en },
      es: { words: resources.es },
      pt: { words: resources.pt },
      fr: { words: resources.fr },
    },
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (languages, _namespace, key) => {
      throw new Error(`Missing words for ${key} in ${languages.join(', ')}`);
    },
  });
  document.documentElement.lang = locale;
}

/** Switches the language of the interface, at once and everywhere. */
export async function switchLocale(locale: Locale): Promise<void> {
  await i18next.changeLanguage(locale);
  document.documentElement.lang = locale;
}
