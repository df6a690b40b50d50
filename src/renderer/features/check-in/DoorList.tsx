import { Download, UserPlus } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimeZone } from '#domain/primitives.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Presence } from '#renderer/queries/attendance.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Kbd } from '#renderer/ui/Kbd.tsx';
import { modKey } from '#renderer/ui/mod-key.ts';
import styles from './DoorList.module.css';
import { DoorRow } from './DoorRow.tsx';
import type { Door } from './use-door.ts';
import type { DoorResults } from './use-door-results.ts';

type DoorListProps = {
  readonly results: DoorResults;
  readonly presence: Presence;
  readonly zone: TimeZone;
  readonly door: Door;
  /** Whether the meeting has no attendees at all. */
  readonly isEmpty: boolean;
  readonly onWalkIn: () => void;
};

/** Who the search finds, and below them the person nobody expected. */
export function DoorList({ results, presence, zone, door, isEmpty, onWalkIn }: DoorListProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const { shown, total, query, cursor } = results;
  const chosen = shown[cursor]?.id;
  useEffect(() => {
    if (chosen !== undefined) document.getElementById(`door-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const count =
    query.trim() === '' ? t('checkin.list.all', { count: total }) : t('checkin.list.found', { count: total });
  return (
    <div className={styles['list']}>
      {!isEmpty && (
        <div className={styles['heading']}>
          <span role="status">{count}</span>
          <span>{t('checkin.list.standing')}</span>
        </div>
      )}
      <div className={styles['scroller']}>
        <div id="door-list" role="grid" aria-label={t('checkin.list.label')} aria-rowcount={total}>
          {shown.map((entry, index) => (
            <DoorRow
              key={entry.id}
              entry={entry}
              attendance={presence.attendance.get(entry.id)}
              query={query}
              zone={zone}
              chosen={index === cursor}
              onChoose={() => results.setCursor(index)}
              onCheckIn={() => {
                void door.checkIn(entry);
                results.setQuery('');
              }}
              onCheckOut={() => {
                void door.checkOut(entry);
                results.setQuery('');
              }}
            />
          ))}
        </div>
        {total > shown.length && (
          <p className={styles['note']}>
            {t('checkin.list.more', { count: total - shown.length, number: format.number(total - shown.length) })}
          </p>
        )}
        {isEmpty && <NoList />}
        {!isEmpty && total === 0 && (
          <p className={styles['note']}>{t('checkin.list.nobody', { query: query.trim() })}</p>
        )}
        <button
          type="button"
          className={styles['walkIn']}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onWalkIn}
        >
          <span className={styles['walkInName']}>
            <UserPlus size={15} strokeWidth={1.75} aria-hidden />
            <span>
              {query.trim() === '' ? t('checkin.walkIn.act') : t('checkin.walkIn.named', { name: query.trim() })}
            </span>
          </span>
          <span className={styles['walkInNote']}>{t('checkin.walkIn.note')}</span>
          <Kbd keys={`${modKey} N`} />
        </button>
      </div>
    </div>
  );
}

function NoList() {
  const { t } = useTranslation();
  const open = usePanels((state) => state.open);
  return (
    <div className={styles['empty']}>
      <h2 className="t-head">{t('checkin.empty.title')}</h2>
      <p>{t('checkin.empty.text')}</p>
      <Button look="primary" icon={Download} onClick={() => open('importPeople')}>
        {t('checkin.empty.import')}
      </Button>
    </div>
  );
}
