import { OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Clash, clashesWith } from '#domain/agenda/clashes.ts';
import type { DayTable } from '#domain/agenda/timetable.ts';
import type { SessionId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { addMinutes } from '#domain/time/zone.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import styles from './SessionList.module.css';
import { leadNames, partyNames } from './session-facts.ts';
import { sessionIcons } from './session-icons.ts';
import { useRowKeys } from './use-row-keys.ts';

type SessionListProps = {
  readonly days: readonly DayTable<Row<'sessions'>, Row<'rooms'>>[];
  readonly agenda: Agenda;
  readonly clashes: readonly Clash<Row<'sessions'>>[];
  readonly chosen: SessionId | null;
  readonly onChoose: (id: SessionId) => void;
};

/** All sessions, day by day, one a line. */
export function SessionList({ days, agenda, clashes, chosen, onChoose }: SessionListProps) {
  const format = useFormat(agenda.meeting.timeZone);
  const onKeyDown = useRowKeys();
  return (
    <div className={styles['scroller']} onKeyDown={onKeyDown}>
      {days.map((day) => {
        const blocks = [...day.bands, ...day.columns.flatMap((column) => column.blocks)];
        const sessions = blocks.sort((a, b) => a.fromMinute - b.fromMinute).map(({ session }) => session);
        return (
          <section key={day.date} className={styles['day']}>
            <ListHeading>{format.longDate(day.date)}</ListHeading>
            <ul>
              {sessions.map((session) => (
                <li key={session.id}>
                  <SessionRow
                    session={session}
                    agenda={agenda}
                    clashing={clashesWith(clashes, session.id).length > 0}
                    chosen={session.id === chosen}
                    onChoose={onChoose}
                  />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

type SessionRowProps = {
  readonly session: Row<'sessions'>;
  readonly agenda: Agenda;
  readonly clashing: boolean;
  readonly chosen: boolean;
  readonly onChoose: (id: SessionId) => void;
};

function SessionRow({ session, agenda, clashing, chosen, onChoose }: SessionRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat(agenda.meeting.timeZone);
  const Icon = sessionIcons[session.kind];
  const parties = partyNames(session, agenda);
  const room = agenda.rooms.find(({ id }) => id === session.roomId);
  return (
    <button type="button" data-row aria-pressed={chosen} className={styles['row']} onClick={() => onChoose(session.id)}>
      <span className={styles['time']}>
        {format.time(session.startsAt)}–{format.time(addMinutes(session.startsAt, session.plannedMinutes))}
      </span>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span className={styles['text']}>
        <span className={parties === null ? styles['title'] : styles['parties']}>
          {parties === null ? textIn(session.title, locale).text : parties.join(' ⇄ ')}
        </span>
        <span className={styles['who']}>{leadNames(session, agenda).join(', ')}</span>
      </span>
      {clashing && (
        <span className={styles['clash']}>
          <OctagonAlert size={14} strokeWidth={1.75} aria-hidden />
          {t('agenda.clash')}
        </span>
      )}
      <span className={styles['room']}>{room?.name ?? ''}</span>
      <span className={styles['kind']}>{t(`kinds.session.${session.kind}`)}</span>
    </button>
  );
}
