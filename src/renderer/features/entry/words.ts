import type { TFunction } from 'i18next';
import { seriesOf } from '#domain/follow-up/indicator.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Attribution, Owner } from '#domain/records/outcome.ts';
import type { Entry, Measured } from '#renderer/queries/entry.ts';
import type { Formats } from '#renderer/i18n/use-format.ts';

type Party = Owner['party'];
type Names = Pick<Entry, 'organizations' | 'people'>;

/** What a person or an organization is called; null where the record is gone. */
export function partyName(party: Party, { organizations, people }: Names): string | null {
  if (party.kind === 'person') return people.find(({ id }) => id === party.id)?.displayName ?? null;
  const organization = organizations.find(({ id }) => id === party.id);
  return organization === undefined ? null : organization.acronym || organization.name;
}

export function partyOf(attribution: Attribution): Party | null {
  return attribution.kind === 'none' ? null : attribution;
}

/** "38 %", "12.5 teams": the figure as the language writes it. */
export function figure(value: number, unit: string, { tag }: Formats): string {
  if (unit === '%') {
    return new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 3 }).format(value / 100);
  }
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }).format(value);
  return unit === '' ? number : `${number} ${unit}`;
}

type Wording = { readonly t: TFunction; readonly format: Formats };

/** A chart in whole sentences, for those who don't see it. */
export function chartInWords({ indicator, readings }: Measured, { t, format }: Wording): string {
  const { unit, baseline, target } = indicator;
  const values = seriesOf(readings).map(({ date, value }) =>
    t('entry.indicators.valueOn', { value: figure(value, unit, format), date: format.dayMonthYear(date) }),
  );
  const sentences = [
    t('entry.indicators.chart', { name: textIn(indicator.name, format.locale).text, values: format.list(values) }),
    ...(baseline === null ? [] : [t('entry.indicators.chartBaseline', { value: figure(baseline, unit, format) })]),
    ...(target === null ? [] : [t('entry.indicators.chartTarget', { value: figure(target, unit, format) })]),
  ];
  return sentences.join(' ');
}
