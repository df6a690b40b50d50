import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { type IndicatorId, asId } from '#domain/ids.ts';
import { type Locale, type PlainDate, locales } from '#domain/primitives.ts';
import type { Measured } from '#renderer/queries/entry.ts';
import { resources } from '#renderer/i18n/resources.ts';
import { formatsOf } from '#renderer/i18n/use-format.ts';
import { texts } from '#tests/builders/meeting.ts';
import { chartInWords, figure } from './words.ts';

beforeAll(async () => {
  await i18next.init({
    lng: 'es',
    fallbackLng: false,
    defaultNS: 'words',
    resources: Object.fromEntries(locales.map((locale) => [locale, { words: resources[locale] }])),
    interpolation: { escapeValue: false },
  });
});

const said = (value: number, unit: string, locale: Locale) =>
  figure(value, unit, formatsOf(locale, 'UTC')).replaceAll(/\s/g, ' ');

it.each([
  ['es', '41,5%', '1.234,5 equipos'],
  ['en', '41.5%', '1,234.5 equipos'],
  ['pt', '41,5%', '1.234,5 equipos'],
  ['fr', '41,5 %', '1 234,5 equipos'],
] as const)('writes a figure as %s does', (locale, share, count) => {
  expect(said(41.5, '%', locale)).toBe(share);
  expect(said(1234.5, 'equipos', locale)).toBe(count);
  expect(said(7, '', locale)).toBe('7');
});

it('tells a chart in the order of its days, with where it began and where it is to come', () => {
  const id = asId<IndicatorId>('rpki');
  const reading = (date: string, value: number) => ({
    id: date,
    indicatorId: id,
    date: date as PlainDate,
    value,
    note: '',
  });
  const measured = {
    indicator: { id, name: texts('Redes que firman'), unit: '%', baseline: 38, target: 60 },
    readings: [reading('2023-06-01', 45), reading('2023-03-01', 41)],
  } as unknown as Measured;
  const words = chartInWords(measured, { t: i18next.t, format: formatsOf('es', 'UTC') }).replaceAll(/\s/g, ' ');
  expect(words).toMatch(/Redes que firman.*41 ?%.*45 ?%.*38 ?%.*60 ?%/);
  const bare = { ...measured, indicator: { ...measured.indicator, baseline: null, target: null } };
  expect(chartInWords(bare, { t: i18next.t, format: formatsOf('es', 'UTC') })).not.toMatch(/38|60/);
});
