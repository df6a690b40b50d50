import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Locale, type PlainDate, assertNever } from '#domain/primitives.ts';
import { groupByMeeting, groupByMonth, groupByStatus } from '#domain/register/group.ts';
import type { RegisterRow } from '#domain/register/rows.ts';
import type { TFunction } from 'i18next';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { type RegisterGrouping, useRegisterState } from '#renderer/state/register.ts';
import { GroupHead } from './GroupHead.tsx';
import type { GridLine } from './RegisterGrid.tsx';
import { RegisterLines } from './RegisterLines.tsx';
import type { RegisterList } from './use-register-list.ts';
import { dateFormats } from './words.ts';

/** The register as a table, sorted by any column, divided as one likes. */
export function TableLook({ list }: { readonly list: RegisterList }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const grouping = useRegisterState((state) => state.grouping);
  const lines = useMemo(() => linesOf(list.shown, grouping, { t, locale }), [list.shown, grouping, t, locale]);
  return <RegisterLines list={list} label={t('register.list.label')} lines={lines} />;
}

type Wording = { readonly t: TFunction; readonly locale: Locale };

function linesOf(rows: readonly RegisterRow[], grouping: RegisterGrouping, { t, locale }: Wording): GridLine[] {
  const format = dateFormats(locale);
  switch (grouping) {
    case 'none':
      return rows.map(lineOf);
    case 'meeting':
      return groupByMeeting(rows).flatMap(({ key, about, counts, rows: own }) => [
        {
          kind: 'head',
          key,
          content: <GroupHead title={about.acronym} detail={format.dayMonthYear(about.startDate)} counts={counts} />,
        },
        ...own.map(lineOf),
      ]);
    case 'status':
      return groupByStatus(rows).flatMap(({ key, about, counts, rows: own }) => [
        { kind: 'head', key, content: <GroupHead title={t(`register.status.${about}`)} counts={counts} /> },
        ...own.map(lineOf),
      ]);
    case 'month':
      return groupByMonth(rows).flatMap(({ key, about, counts, rows: own }) => {
        const title =
          about === null ? t('register.group.noMonth') : capital(format.monthYear(`${about}-01` as PlainDate), locale);
        return [{ kind: 'head', key, content: <GroupHead title={title} counts={counts} /> }, ...own.map(lineOf)];
      });
    default:
      return assertNever(grouping);
  }
}

/** Months are written small in es, pt and fr; here one begins the line. */
function capital(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function lineOf(row: RegisterRow): GridLine {
  return { kind: 'line', key: row.outcome.id, row };
}
