import { useTranslation } from 'react-i18next';
import { plainDateOf } from '#domain/format/dates.ts';
import type { TimeZone } from '#domain/primitives.ts';
import type { Version } from '#domain/records/version.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';

/** What a version is called, and what is to be known of it. */
export function useVersionWords(timeZone: TimeZone) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  return {
    name: ({ version, cause, at }: Version): string =>
      t(`summary.versions.${cause}`, {
        version,
        when: `${format.dayMonthYear(plainDateOf(at, timeZone))}, ${format.time(at)}`,
      }),
    facts: ({ audience, attribution, state }: Version): string =>
      [
        t(`summary.approval.state.${state}`),
        t(`summary.audience.${audience}`),
        t(`summary.attribution.${attribution}`),
      ].join(' · '),
  };
}
