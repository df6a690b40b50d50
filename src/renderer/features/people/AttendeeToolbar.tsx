import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { standingGroups } from '#domain/attendance/roster.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import styles from './AttendeeToolbar.module.css';
import type { AttendeeFilter, useAttendeeLines } from './use-attendee-lines.ts';

type AttendeeToolbarProps = {
  readonly list: ReturnType<typeof useAttendeeLines>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Search and filter of the list. The arrow keys move the selection while the search keeps the focus. */
export function AttendeeToolbar({ list, onKeyDown }: AttendeeToolbarProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const { counts, filter, query } = list;
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (!isModPressed(event) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  const shown = standingGroups.filter(
    (group) => counts[group] > 0 || !['left', 'declined'].includes(group) || filter === group,
  );
  return (
    <>
      <div className={styles['search']}>
        <Search size={15} strokeWidth={1.75} aria-hidden />
        <input
          ref={field}
          type="text"
          spellCheck={false}
          className={styles['input']}
          aria-label={t('people.search.label')}
          placeholder={t('people.search.placeholder')}
          value={query}
          onChange={(event) => list.setQuery(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') list.setQuery('');
            else onKeyDown(event);
          }}
        />
        {query !== '' && (
          <IconButton
            icon={X}
            label={t('people.search.clear')}
            onClick={() => {
              list.setQuery('');
              field.current?.focus();
            }}
          />
        )}
      </div>
      <Segmented<AttendeeFilter>
        label={t('people.filter.label')}
        value={filter}
        onChange={list.setFilter}
        options={(['all', ...shown] as const).map((value) => ({
          value,
          text: t(`people.filter.${value}`),
          count: counts[value],
        }))}
      />
    </>
  );
}
