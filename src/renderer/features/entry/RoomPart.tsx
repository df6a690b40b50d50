import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { inTheRoom } from '#domain/follow-up/in-the-room.ts';
import { wallClock } from '#domain/time/zone.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { SheetPart } from '#renderer/ui/Sheet.tsx';
import styles from './EntrySheet.module.css';

/** Who was in the room when it was decided. A stamp: nobody can change it. */
export function RoomPart({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { outcome, meeting, attendees, people, organizations } = entry;
  const format = useFormat(meeting.timeZone);
  const compare = useMemo(() => new Intl.Collator(format.tag, { sensitivity: 'base' }).compare, [format.tag]);
  const groups = inTheRoom(outcome.presentAttendeeIds, { attendees, people, organizations }, compare);
  const count = groups.reduce((sum, { names }) => sum + names.length, 0);
  const at = {
    date: format.dayMonthYear(wallClock(outcome.capturedAt, meeting.timeZone).date),
    time: format.time(outcome.capturedAt),
  };
  return (
    <SheetPart
      label={t('entry.room.label')}
      end={<span className="t-meta">{t('entry.room.at', { ...at, people: t('entry.room.count', { count }) })}</span>}
    >
      {count === 0 ? (
        <p className={styles['nothing']}>{t('entry.room.nobody')}</p>
      ) : (
        <dl className={styles['room']}>
          {groups.map(({ organization, names }) => (
            <div key={organization?.id ?? ''} className={styles['group']}>
              <dt title={organization?.name}>
                {organization === null ? t('entry.room.without') : organization.acronym || organization.name}
              </dt>
              <dd>{format.list(names)}</dd>
            </div>
          ))}
        </dl>
      )}
    </SheetPart>
  );
}
