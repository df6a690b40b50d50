import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { latestEntries } from '#domain/attendance/history.ts';
import { headcountOf } from '#domain/attendance/quorum.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Presence } from '#renderer/queries/attendance.ts';
import type { Roster } from '#renderer/queries/people.ts';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './DoorFigures.module.css';
import { QuorumList } from './QuorumList.tsx';

type DoorFiguresProps = { readonly roster: Roster; readonly presence: Presence };

/** Who is in: the figure, what it is made of, the quorum, the last entries. */
export function DoorFigures({ roster, presence }: DoorFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat(roster.meeting.timeZone);
  const attendees = useMemo(() => roster.entries.map(({ attendee }) => attendee), [roster.entries]);
  const counts = headcountOf({ attendees, attendance: presence.attendance });
  const details = [
    { key: 'remote', value: counts.remote, text: t('checkin.figures.remote', { count: counts.remote }) },
    { key: 'excused', value: counts.excused, text: t('checkin.figures.excused', { count: counts.excused }) },
    { key: 'proxies', value: counts.proxies, text: t('checkin.figures.proxies', { count: counts.proxies }) },
    { key: 'walkIns', value: counts.walkIns, text: t('checkin.figures.walkIns', { count: counts.walkIns }) },
  ];
  return (
    <>
      <InspectorPart>
        <h2 className="t-label">{t('checkin.figures.present')}</h2>
        <p className={styles['figure']}>
          <span className={styles['large']}>{format.number(counts.present)}</span>
          <span className={styles['of']}>
            {t('checkin.figures.of', { count: counts.expected, number: format.number(counts.expected) })}
          </span>
        </p>
        <ul className={styles['details']}>
          {details.map(({ key, value, text }) => (
            <li key={key}>
              <span className={styles['number']}>{format.number(value)}</span>
              <span className={styles['word']}>{text}</span>
            </li>
          ))}
        </ul>
      </InspectorPart>
      {attendees.some(({ representingOrganizationId }) => representingOrganizationId !== null) && (
        <InspectorPart>
          <QuorumList roster={roster} attendees={attendees} presence={presence} />
        </InspectorPart>
      )}
      <LatestEntries roster={roster} presence={presence} />
    </>
  );
}

const shownEntries = 6;

function LatestEntries({ roster, presence }: DoorFiguresProps) {
  const { t } = useTranslation();
  const format = useFormat(roster.meeting.timeZone);
  const entries = useMemo(() => new Map(roster.entries.map((entry) => [entry.id, entry])), [roster.entries]);
  const latest = useMemo(() => latestEntries(presence.events, shownEntries), [presence.events]);
  if (latest.length === 0) return null;
  return (
    <InspectorPart>
      <h2 className="t-label">{t('checkin.figures.latest')}</h2>
      <ol className={styles['latest']}>
        {latest.map((event) => {
          const entry = entries.get(event.attendeeId);
          if (entry === undefined) return null;
          return (
            <li key={event.id} className={styles['entry']}>
              <span className={styles['time']}>{format.time(event.at)}</span>
              <span className={styles['who']} title={entry.name}>
                {entry.name}
              </span>
              <span className={styles['from']} title={entry.organization?.name}>
                {entry.organizationLabel}
              </span>
            </li>
          );
        })}
      </ol>
    </InspectorPart>
  );
}
