import { useMemo } from 'react';
import { filterRegister } from '#domain/register/filter.ts';
import type { RegisterRow } from '#domain/register/rows.ts';
import { registerColumns, sortRegister } from '#domain/register/sort.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useRegisterState } from '#renderer/state/register.ts';
import { tagOf } from './words.ts';

/** What of the register is shown, filtered and in order. */
export function useRegisterList(rows: readonly RegisterRow[]) {
  const locale = useLocale();
  const filter = useRegisterState((state) => state.filter);
  const order = useRegisterState((state) => state.order);
  const collator = useMemo(() => new Intl.Collator(tagOf(locale), { sensitivity: 'base', numeric: true }), [locale]);
  const shown = useMemo(
    () => sortRegister(filterRegister(rows, filter), { order, locale, collator }),
    [rows, filter, order, locale, collator],
  );
  // With one meeting to look at, its name in every line says nothing.
  const oneMeeting = filter.meetingId !== null || rows.every(({ meeting }) => meeting.id === rows[0]?.meeting.id);
  const columns = oneMeeting ? registerColumns.filter((column) => column !== 'meeting') : registerColumns;
  return { all: rows, shown, collator, columns };
}

export type RegisterList = ReturnType<typeof useRegisterList>;
