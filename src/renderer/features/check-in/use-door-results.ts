import { useMemo, useState } from 'react';
import { type RosterEntry, doorOrder, foundIn, holderOfBadge, sortRoster } from '#domain/attendance/roster.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import type { Presence } from '#renderer/queries/attendance.ts';
import type { Roster } from '#renderer/queries/people.ts';

/** Lines shown at once: further ones are counted, and a letter more finds them. */
const shownLines = 60;

/** What the search finds: the holder of a badge first, then who may still come, then the others. */
export function useDoorResults(roster: Roster, presence: Presence) {
  const locale = useLocale();
  const [query, setText] = useState('');
  const [cursor, setCursor] = useState(-1);
  const sorted = useMemo(
    () => sortRoster(roster.entries, { by: 'name', descending: false }, new Intl.Collator(locale)),
    [roster.entries, locale],
  );
  const found = useMemo(() => foundIn(sorted, query), [sorted, query]);
  const holder = useMemo(() => holderOfBadge(sorted, query), [sorted, query]);
  const ordered = useMemo(() => {
    const lines: RosterEntry[] = doorOrder(found, presence.attendance);
    return holder === null ? lines : [holder, ...lines.filter(({ id }) => id !== holder.id)];
  }, [found, holder, presence.attendance]);
  const shown = ordered.slice(0, shownLines);
  const at = Math.min(cursor, shown.length - 1);
  const setQuery = (text: string) => {
    setText(text);
    // With nothing typed nobody is chosen: a second Enter of a scanner must not let the first of the list in.
    setCursor(text.trim() === '' ? -1 : 0);
  };
  const move = (step: number) => setCursor(Math.max(0, Math.min(at + step, shown.length - 1)));
  return { query, setQuery, shown, total: ordered.length, cursor: at, setCursor, move };
}

export type DoorResults = ReturnType<typeof useDoorResults>;
