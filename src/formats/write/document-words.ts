import { createInstance, type i18n } from 'i18next';
import type { Locale } from '#domain/primitives.ts';
import type { DocumentWords } from '#domain/summary/document-words.ts';
import en from '#locales/en/document.json' with { type: 'json' };
import es from '#locales/es/document.json' with { type: 'json' };
import fr from '#locales/fr/document.json' with { type: 'json' };
import pt from '#locales/pt/document.json' with { type: 'json' };

const words: Readonly<Record<Locale, object>> = { en, es, fr, pt };

/**
 * The words of documents in one language, addressed as `document.…`. Throws on a key that language lacks.
 * Values are people's text: nothing in them is interpolated, nested or escaped here.
 */
export function createDocumentWords(locale: Locale): DocumentWords {
  const instance = createInstance({
    lng: locale,
    fallbackLng: false,
    resources: { [locale]: { translation: { document: words[locale] } } },
    // Without this the first words would be asked for before they are there.
    initAsync: false,
    returnNull: false,
    returnedObjectHandler: (key: string) => {
      throw new Error(`${key} is a group of words, not a sentence`);
    },
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  void instance.init();
  return (key, values = {}) => translated(instance, key, values);
}

function translated(instance: i18n, key: string, values: Readonly<Record<string, string | number>>): string {
  if (!instance.exists(key, values)) throw new Error(`No words for ${key} in ${instance.language}`);
  return instance.t(key, { ...values, nest: false });
}
