import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { RegisterRow } from '#domain/register/rows.ts';
import type { RegisterColumn } from '#domain/register/sort.ts';
import { matchRanges } from '#domain/text/fold.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useRegisterState } from '#renderer/state/register.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { Marked } from '#renderer/ui/Marked.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './RegisterGrid.module.css';
import { dueInWords, ownersInWords, statusLook } from './words.ts';

type EntryCellsProps = { readonly row: RegisterRow; readonly columns: readonly RegisterColumn[] };

/** One entry across the columns. */
export function EntryCells({ row, columns }: EntryCellsProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const query = useRegisterState((state) => state.filter.query);
  const { outcome, kind, meeting, owners, status, daysLate } = row;
  const { text, fallback } = textIn(outcome.text, locale);
  const who = ownersInWords(owners, t);
  const due = dueInWords(row, { t, locale });
  return (
    <>
      <span role="gridcell" className={styles['code']}>
        <KindMark kind={kind} label={t(`kinds.outcome.${kind}`)} code={outcome.code} />
      </span>
      <span role="gridcell" className={`rows-clip ${styles['text']}`} title={text} lang={fallback ?? locale}>
        <Marked text={text} ranges={matchRanges(query, text)} />
      </span>
      <span role="gridcell" className={`rows-clip ${styles['owner']}`} title={who}>
        <Marked text={who} ranges={matchRanges(query, who)} />
      </span>
      <span role="gridcell" className={styles['due']} title={dueInWords(row, { t, locale }, true)}>
        <span className="rows-clip">{due}</span>
        {daysLate > 0 && <StateMark look="overTime">{t('register.late', { count: daysLate })}</StateMark>}
      </span>
      <span role="gridcell" className={styles['status']}>
        <StateMark look={statusLook(status)}>{t(`register.status.${status}`)}</StateMark>
      </span>
      {columns.includes('meeting') && (
        <span role="gridcell" className={`rows-clip ${styles['meeting']}`} title={meeting.acronym}>
          {meeting.acronym}
        </span>
      )}
    </>
  );
}
