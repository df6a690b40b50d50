import { useTranslation } from 'react-i18next';
import type { DayTable } from '#domain/agenda/timetable.ts';
import type { PlainDate } from '#domain/primitives.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import styles from './DayStrip.module.css';

type DayStripProps = {
  readonly days: readonly DayTable<unknown, unknown>[];
  readonly chosen: PlainDate;
  readonly onChoose: (date: PlainDate) => void;
  readonly agenda: Agenda;
};

/** The days of a meeting, one beside the other. */
export function DayStrip({ days, chosen, onChoose, agenda }: DayStripProps) {
  const { t } = useTranslation();
  const format = useFormat(agenda.meeting.timeZone);
  return (
    <div className={styles['strip']} role="tablist" aria-label={t('agenda.days')}>
      {days.map((day) => {
        const sessions = day.columns.reduce((sum, { blocks }) => sum + blocks.length, day.bands.length);
        return (
          <button
            key={day.date}
            type="button"
            role="tab"
            aria-selected={day.date === chosen}
            className={styles['day']}
            onClick={() => onChoose(day.date)}
          >
            <span className={styles['date']}>{format.shortDate(day.date)}</span>
            <span className={styles['count']}>{t('agenda.sessionCount', { count: sessions })}</span>
          </button>
        );
      })}
    </div>
  );
}
