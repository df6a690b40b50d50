import i18next from 'i18next';
import errors from '#locales/en/errors.json' with { type: 'json' };
import notices from '#locales/en/import.json' with { type: 'json' };

const instance = i18next.createInstance();
void instance.init({
  lng: 'en',
  initAsync: false,
  resources: { en: { translation: { ...notices, ...errors } } },
  interpolation: { escapeValue: false },
});

/** The words of refusals and remarks, in English: others script against the headless entry. */
export function words(key: string, values: Readonly<Record<string, string | number>>): string {
  if (!instance.exists(key, values)) throw new Error(`Missing words for ${key}`);
  return instance.t(key, { ...values });
}
