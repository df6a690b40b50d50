import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { RegisterRow } from '#domain/register/rows.ts';
import { matchRanges } from '#domain/text/fold.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useRegisterState } from '#renderer/state/register.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { Marked } from '#renderer/ui/Marked.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './BoardLook.module.css';
import { dueInWords, ownersInWords } from './words.ts';

/** One entry on the board: which, who, what, by when. */
export function BoardEntry({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const query = useRegisterState((state) => state.filter.query);
  const { outcome, kind, meeting, owners, daysLate } = row;
  const { text, fallback } = textIn(outcome.text, locale);
  const who = ownersInWords(owners, t);
  const due = dueInWords(row, { t, locale });
  return (
    <>
      <span className={styles['top']}>
        <KindMark kind={kind} label={t(`kinds.outcome.${kind}`)} code={outcome.code} />
        <span className={`rows-clip ${styles['owner']}`} title={who}>
          {who}
        </span>
      </span>
      <span className={styles['text']} lang={fallback ?? locale} title={text}>
        <Marked text={text} ranges={matchRanges(query, text)} />
      </span>
      <span className={styles['foot']}>
        {daysLate > 0 ? (
          <StateMark look="overTime">{t('register.late', { count: daysLate })}</StateMark>
        ) : (
          <span className={`rows-clip ${styles['due']}`} title={due}>
            {due}
          </span>
        )}
        <span className="rows-clip" title={meeting.acronym}>
          {meeting.acronym}
        </span>
      </span>
    </>
  );
}
