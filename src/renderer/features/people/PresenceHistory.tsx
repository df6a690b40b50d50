import { useTranslation } from 'react-i18next';
import { presenceHistory } from '#domain/attendance/history.ts';
import type { RosterEntry } from '#domain/attendance/roster.ts';
import { wallClock } from '#domain/time/zone.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Presence } from '#renderer/queries/attendance.ts';
import type { Roster } from '#renderer/queries/people.ts';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import styles from './AttendeeInspector.module.css';

type PresenceHistoryProps = { readonly entry: RosterEntry; readonly roster: Roster; readonly presence: Presence };

/** When somebody came and went, in the zone of the meeting. What was taken back stays, struck through. */
export function PresenceHistory({ entry, roster, presence }: PresenceHistoryProps) {
  const { t } = useTranslation();
  const { timeZone, startDate, endDate } = roster.meeting;
  const format = useFormat(timeZone);
  const lines = presenceHistory(presence.events, entry.id);
  return (
    <>
      <ListHeading>{t('people.history.title')}</ListHeading>
      {lines.length === 0 && <p className={styles['none']}>{t('people.history.none')}</p>}
      <ul className={styles['history']}>
        {lines.map(({ event, stands }) => {
          const { date } = wallClock(event.at, timeZone);
          const onlyTime = startDate === endDate && date === startDate;
          const kind = event.kind === 'void' ? 'check_in' : event.kind;
          return (
            <li key={event.id} className={[styles['event'], !stands && styles['takenBack']].filter(Boolean).join(' ')}>
              <span className={styles['time']}>
                {onlyTime
                  ? format.time(event.at)
                  : t('people.history.dayAndTime', { day: format.dayMonth(date), time: format.time(event.at) })}
              </span>
              <span className={styles['what']}>{t(`people.history.${kind}`)}</span>
              <span className={styles['method']}>
                {stands ? t(`people.method.${event.method}`) : t('people.history.takenBack')}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
