import { useTranslation } from 'react-i18next';
import type { Attendance } from '#domain/attendance/presence.ts';
import type { AttendeeId } from '#domain/ids.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { matchRanges } from '#domain/text/fold.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { Marked } from '#renderer/ui/Marked.tsx';
import { PresenceMark } from '#renderer/ui/PresenceMark.tsx';
import styles from './AttendeeList.module.css';
import type { AttendeeLine } from './use-attendee-lines.ts';

type AttendeeRowProps = {
  readonly line: AttendeeLine;
  /** Row number of the whole list, the heads being 1. */
  readonly place: number;
  /** From the top of the lines, in px. */
  readonly offset: number;
  readonly query: string;
  readonly zone: TimeZone;
  readonly attendance: Attendance | undefined;
  readonly chosen: boolean;
  readonly onChoose: (id: AttendeeId) => void;
};

/** One attendee, one line. */
export function AttendeeRow({ line, place, offset, query, zone, attendance, chosen, onChoose }: AttendeeRowProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const { entry, standing } = line;
  const word =
    attendance?.state === 'present'
      ? t('kinds.standing.presentSince', { time: format.time(attendance.since) })
      : attendance?.state === 'left'
        ? t('kinds.standing.leftAt', { time: format.time(attendance.at) })
        : t(`kinds.standing.${standing}`);
  const role = t(`kinds.role.${entry.attendee.role}`);
  const languages = entry.person.languages.join(', ');
  return (
    <div
      role="row"
      id={`attendee-${entry.id}`}
      aria-rowindex={place}
      aria-selected={chosen}
      className={['rows-row', styles['row'], styles['columns']].join(' ')}
      style={{ transform: `translateY(${offset}px)` }}
      onClick={() => onChoose(entry.id)}
    >
      <span role="gridcell" className={`rows-clip ${styles['name']}`} title={entry.name}>
        <Marked text={entry.name} ranges={matchRanges(query, entry.name)} />
      </span>
      <span role="gridcell" className={`rows-clip ${styles['organization']}`} title={entry.organization?.name}>
        <Marked text={entry.organizationLabel} ranges={matchRanges(query, entry.organizationLabel)} />
      </span>
      <span role="gridcell" className="rows-clip" title={role}>
        {role}
      </span>
      <span role="gridcell" className="rows-clip" title={languages}>
        {languages}
      </span>
      <span role="gridcell" className={styles['end']}>
        <PresenceMark look={standing}>{word}</PresenceMark>
      </span>
    </div>
  );
}
