import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterOrder } from '#domain/attendance/roster.ts';
import type { AttendeeId } from '#domain/ids.ts';
import type { TimeZone } from '#domain/primitives.ts';
import type { Presence } from '#renderer/queries/attendance.ts';
import styles from './AttendeeList.module.css';
import { AttendeeRow } from './AttendeeRow.tsx';
import type { useAttendeeLines } from './use-attendee-lines.ts';

type AttendeeListProps = {
  readonly list: ReturnType<typeof useAttendeeLines>;
  readonly presence: Presence;
  readonly zone: TimeZone;
  readonly chosen: AttendeeId | null;
  readonly onChoose: (id: AttendeeId) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Heights in px; the same as in the style sheet. */
const rowHeight = 38;
const headHeight = 34;

/** The list itself: only the lines in sight exist, however many thousands there are. */
export function AttendeeList({ list, presence, zone, chosen, onChoose, onKeyDown }: AttendeeListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { lines, query } = list;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => lines[index]?.entry.id ?? index,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 12,
  });
  const index = lines.findIndex(({ entry }) => entry.id === chosen);
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index);
  }, [index, virtualizer]);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('people.list.label')}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={index < 0 ? undefined : `attendee-${chosen}`}
      className="rows"
      onKeyDown={onKeyDown}
    >
      <ListHead order={list.order} onOrder={list.setOrder} />
      {lines.length === 0 && (
        <p className={styles['none']} role="status">
          {t(query === '' ? 'people.list.noneHere' : 'people.list.noneFound', { query })}
        </p>
      )}
      <div role="rowgroup" className={styles['lines']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: at, start, key }) => {
          const line = lines[at];
          if (line === undefined) return null;
          return (
            <AttendeeRow
              key={key}
              line={line}
              place={at + 2}
              offset={start - headHeight}
              query={query}
              zone={zone}
              attendance={presence.attendance.get(line.entry.id)}
              chosen={line.entry.id === chosen}
              onChoose={onChoose}
            />
          );
        })}
      </div>
    </div>
  );
}

type ListHeadProps = { readonly order: RosterOrder; readonly onOrder: (order: RosterOrder) => void };

function ListHead({ order, onOrder }: ListHeadProps) {
  const { t } = useTranslation();
  const sortable = (by: RosterOrder['by']) => {
    const active = order.by === by;
    const Icon = order.descending ? ArrowUp : ArrowDown;
    return (
      <span role="columnheader" aria-sort={active ? (order.descending ? 'descending' : 'ascending') : 'none'}>
        <button
          type="button"
          className={styles['sort']}
          onClick={() => onOrder({ by, descending: active && !order.descending })}
        >
          {t(`people.fields.${by}`)}
          {active && <Icon size={12} strokeWidth={2} aria-hidden />}
        </button>
      </span>
    );
  };
  return (
    <div role="rowgroup" className={styles['head']}>
      <div role="row" aria-rowindex={1} className={styles['columns']}>
        {sortable('name')}
        {sortable('organization')}
        <span role="columnheader">{t('people.fields.role')}</span>
        <span role="columnheader">{t('people.fields.languages')}</span>
        <span role="columnheader" className={styles['end']}>
          {t('people.fields.standing')}
        </span>
      </div>
    </div>
  );
}
