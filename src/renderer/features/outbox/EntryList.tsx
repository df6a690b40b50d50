import { type KeyboardEvent, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DestinationId, OutboxEntryId } from '#domain/ids.ts';
import { type OutboxGroup, groupOf, outboxGroups } from '#domain/outbox/groups.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { wallClock } from '#domain/time/zone.ts';
import type { OutboxItem } from '#renderer/queries/outbox.ts';
import { useNow } from '#renderer/state/clock.ts';
import styles from './EntryList.module.css';
import { EntryRow } from './EntryRow.tsx';

type EntryListProps = {
  readonly items: readonly OutboxItem[];
  readonly held: ReadonlySet<DestinationId>;
  readonly chosen: OutboxItem | undefined;
  readonly zone: TimeZone;
  readonly onChoose: (id: OutboxEntryId) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

const columns = ['format', 'name', 'language', 'size', 'destination', 'state', 'time'] as const;

/** The files: what wants a person first, then what is on its way, then what arrived. */
export function EntryList({ items, held, chosen, zone, onChoose, onKeyDown }: EntryListProps) {
  const { t } = useTranslation();
  const chosenId = chosen?.entry.id;
  useEffect(() => {
    if (chosenId !== undefined) document.getElementById(`entry-${chosenId}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosenId]);
  return (
    <div
      role="grid"
      tabIndex={0}
      aria-label={t('outbox.list.label')}
      aria-activedescendant={chosenId === undefined ? undefined : `entry-${chosenId}`}
      className="rows"
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="visually-hidden">
        <div role="row">
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`outbox.list.${column}`)}
            </span>
          ))}
        </div>
      </div>
      {items.length === 0 && (
        <p className={styles['none']} role="status">
          {t('outbox.list.none')}
        </p>
      )}
      {outboxGroups.map((group) => {
        const own = items.filter(({ entry }) => groupOf(entry) === group);
        if (own.length === 0) return null;
        return (
          <div key={group} role="rowgroup" className={styles['group']} aria-labelledby={`group-${group}`}>
            <GroupHead group={group} items={own} zone={zone} />
            {own.map((item) => (
              <EntryRow
                key={item.entry.id}
                item={item}
                held={held.has(item.entry.destinationId)}
                chosen={item.entry.id === chosenId}
                zone={zone}
                onChoose={onChoose}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

type GroupHeadProps = { readonly group: OutboxGroup; readonly items: readonly OutboxItem[]; readonly zone: TimeZone };

function GroupHead({ group, items, zone }: GroupHeadProps) {
  const { t } = useTranslation();
  const today = wallClock(useNow(60), zone).date;
  const isToday = items.every(
    ({ entry }) => entry.receipt !== null && wallClock(entry.receipt.at, zone).date === today,
  );
  const note =
    group === 'attention'
      ? t('outbox.group.attentionNote')
      : group === 'delivered' && isToday && t('outbox.group.today');
  return (
    <h2 className={styles['head']}>
      <span id={`group-${group}`}>{t(`outbox.group.${group}`)}</span>
      {note !== false && <span className={styles['note']}>{note}</span>}
    </h2>
  );
}
