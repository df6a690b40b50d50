import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { notice } from '#domain/import/preview.ts';
import { locales } from '#domain/primitives.ts';
import { noticePlace, noticeWords } from './notice-place.ts';
import { resources } from './resources.ts';

beforeAll(async () => {
  await i18next.init({
    lng: 'en',
    fallbackLng: false,
    defaultNS: 'words',
    resources: Object.fromEntries(locales.map((locale) => [locale, { words: resources[locale] }])),
    interpolation: { escapeValue: false },
  });
});

it.each([
  ['row 7', 'row 7'],
  ['row 7, column C', 'row 7, column C'],
  ['line 12', 'line 12'],
  ['byte 40', 'whole file'],
  ['acta.md', 'acta.md'],
])('says where %s is', (where, words) => {
  expect(noticePlace(where, i18next.t)).toBe(words);
});

it('says in the language of the interface where a file is wrong, and how', async () => {
  const failure = notice('row 7', 'handoff_not_ours', { title: 'Otra reunión' });
  const english = noticeWords(failure, i18next.t);
  await i18next.changeLanguage('fr');
  const french = noticeWords(failure, i18next.t);
  await i18next.changeLanguage('en');
  expect(french.where).toBe('ligne 7');
  expect(french.what).toContain('Otra reunión');
  expect(french.what).not.toBe(english.what);
});
