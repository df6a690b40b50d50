import { Check, LogOut } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Attendance } from '#domain/attendance/presence.ts';
import { type RosterEntry, standingOf } from '#domain/attendance/roster.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { matchRanges } from '#domain/text/fold.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { Marked } from '#renderer/ui/Marked.tsx';
import { PresenceMark } from '#renderer/ui/PresenceMark.tsx';
import styles from './DoorList.module.css';

type DoorRowProps = {
  readonly entry: RosterEntry;
  readonly attendance: Attendance | undefined;
  readonly query: string;
  readonly zone: TimeZone;
  readonly chosen: boolean;
  readonly onChoose: () => void;
  readonly onCheckIn: () => void;
  readonly onCheckOut: () => void;
};

/** One person the search found; the chosen one has the act and its key. */
export function DoorRow({ entry, attendance, query, zone, chosen, ...on }: DoorRowProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const standing = standingOf(entry, attendance);
  const { languages } = entry.person;
  const note =
    entry.proxyFor !== null
      ? t('checkin.list.proxyFor', { name: entry.proxyFor })
      : languages.length > 0
        ? t('checkin.list.speaks', { languages: languages.join(', ') })
        : '';
  const word =
    attendance?.state === 'present'
      ? t('kinds.standing.presentSince', { time: format.time(attendance.since) })
      : attendance?.state === 'left'
        ? t('kinds.standing.leftAt', { time: format.time(attendance.at) })
        : t(`kinds.standing.${standing}`);
  const mark = <PresenceMark look={standing}>{word}</PresenceMark>;
  return (
    <div
      role="row"
      id={`door-${entry.id}`}
      aria-selected={chosen}
      className={[styles['row'], standing === 'present' && styles['in']].filter(Boolean).join(' ')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={on.onChoose}
    >
      <span role="gridcell" className={styles['name']} title={entry.name}>
        <Marked text={entry.name} ranges={matchRanges(query, entry.name)} />
      </span>
      <span role="gridcell" className={styles['organization']} title={entry.organization?.name}>
        <Marked text={entry.organizationLabel} ranges={matchRanges(query, entry.organizationLabel)} />
      </span>
      <span role="gridcell" className={styles['role']} title={t(`kinds.role.${entry.attendee.role}`)}>
        {t(`kinds.role.${entry.attendee.role}`)}
      </span>
      <span role="gridcell" className={styles['about']}>
        {note !== '' && <span title={note}>{note}</span>}
        {chosen && standing !== 'expected' && mark}
      </span>
      <span role="gridcell" className={styles['state']}>
        {!chosen && mark}
        {chosen && standing === 'present' && (
          <>
            <Button icon={LogOut} tabIndex={-1} onClick={on.onCheckOut}>
              {t('checkin.list.checkOut')}
            </Button>
            <Kbd keys="Shift Enter" />
          </>
        )}
        {chosen && standing !== 'present' && (
          <>
            <Button look="primary" icon={Check} tabIndex={-1} onClick={on.onCheckIn}>
              {t('checkin.list.checkIn')}
            </Button>
            <Kbd keys="Enter" />
          </>
        )}
      </span>
    </div>
  );
}
