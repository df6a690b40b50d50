import { useTranslation } from 'react-i18next';
import { nowAndNext } from '#domain/agenda/now-next.ts';
import type { MeetingId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { useMeeting } from '#renderer/queries/meeting.ts';
import { useRowsOf } from '#renderer/queries/rows.ts';
import { useNow } from '#renderer/state/clock.ts';
import styles from './NowNext.module.css';

/** The pill that says what is on, and what comes next. Nothing outside of the meeting's hours. */
export function NowNext({ meetingId }: { readonly meetingId: MeetingId }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const now = useNow(15);
  const meeting = useMeeting(meetingId);
  const sessions = useRowsOf('sessions', meetingId);
  const format = useFormat(meeting?.timeZone ?? 'UTC');
  if (sessions === undefined) return null;
  const { current, next } = nowAndNext(sessions, now);
  if (current === null && next === null) return null;
  return (
    <p className={styles['pill']}>
      {current !== null && (
        <span className={styles['part']}>
          <span className={styles['dot']} aria-hidden />
          {t('app.now.now')}
          <SessionTitle text={textIn(current.session.title, locale).text} />
          <span>{t('app.now.left', { count: current.minutesLeft })}</span>
        </span>
      )}
      {next !== null && (
        <span className={styles['next']}>
          {t('app.now.next')}
          <SessionTitle text={textIn(next.title, locale).text} />
          <span className="tabular">{format.time(next.startsAt)}</span>
        </span>
      )}
    </p>
  );
}

function SessionTitle({ text }: { readonly text: string }) {
  return (
    <b className={styles['title']} title={text}>
      {text}
    </b>
  );
}
