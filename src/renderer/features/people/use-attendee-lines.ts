import { useMemo, useState } from 'react';
import {
  type RosterEntry,
  type RosterOrder,
  type Standing,
  type StandingGroup,
  foundIn,
  groupOf,
  sortRoster,
  standingGroups,
  standingOf,
} from '#domain/attendance/roster.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import type { Presence } from '#renderer/queries/attendance.ts';
import type { Roster } from '#renderer/queries/people.ts';

export type AttendeeLine = { readonly entry: RosterEntry; readonly standing: Standing };
export type AttendeeFilter = 'all' | StandingGroup;

/** What the list shows: searched, filtered, sorted. Each step is done again only when something in it changed. */
export function useAttendeeLines(roster: Roster, presence: Presence) {
  const locale = useLocale();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<AttendeeFilter>('all');
  const [order, setOrder] = useState<RosterOrder>({ by: 'name', descending: false });
  const sorted = useMemo(
    () => sortRoster(roster.entries, order, new Intl.Collator(locale, { sensitivity: 'base', numeric: true })),
    [roster.entries, order, locale],
  );
  const found = useMemo(
    () =>
      foundIn(sorted, query).map((entry): AttendeeLine => ({
        entry,
        standing: standingOf(entry, presence.attendance.get(entry.id)),
      })),
    [sorted, query, presence.attendance],
  );
  const counts = useMemo(() => countGroups(found), [found]);
  const lines = useMemo(
    () => (filter === 'all' ? found : found.filter(({ standing }) => groupOf(standing) === filter)),
    [found, filter],
  );
  return { lines, counts, query, setQuery, filter, setFilter, order, setOrder };
}

function countGroups(lines: readonly AttendeeLine[]): Record<AttendeeFilter, number> {
  const counts = { all: lines.length, ...Object.fromEntries(standingGroups.map((group) => [group, 0])) } as Record<
    AttendeeFilter,
    number
  >;
  for (const { standing } of lines) counts[groupOf(standing)] += 1;
  return counts;
}
