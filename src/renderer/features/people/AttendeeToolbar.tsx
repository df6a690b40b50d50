import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { standingGroups } from '#domain/attendance/roster.ts';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { Segmented } from '#renderer/ui/Segmented.tsx';
import type { AttendeeFilter, useAttendeeLines } from './use-attendee-lines.ts';

type AttendeeToolbarProps = {
  readonly list: ReturnType<typeof useAttendeeLines>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Search and filter of the list. The arrow keys move the selection while the search keeps the focus. */
export function AttendeeToolbar({ list, onKeyDown }: AttendeeToolbarProps) {
  const { t } = useTranslation();
  const { counts, filter, query } = list;
  const shown = standingGroups.filter(
    (group) => counts[group] > 0 || !['left', 'declined'].includes(group) || filter === group,
  );
  return (
    <>
      <SearchField
        label={t('people.search.label')}
        placeholder={t('people.search.placeholder')}
        clear={t('people.search.clear')}
        value={query}
        onChange={list.setQuery}
        onKeyDown={onKeyDown}
      />
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
