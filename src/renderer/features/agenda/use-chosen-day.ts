import { useState } from 'react';
import type { DayTable } from '#domain/agenda/timetable.ts';
import type { PlainDate, TimeZone } from '#domain/primitives.ts';
import { wallClock } from '#domain/time/zone.ts';
import { useNow } from '#renderer/state/clock.ts';

/** The day that is shown: the one that was chosen, else today where it is one of them, else the first. */
export function useChosenDay<S, R>(
  days: readonly DayTable<S, R>[],
  timeZone: TimeZone,
): readonly [DayTable<S, R> | undefined, (date: PlainDate) => void] {
  const [chosen, choose] = useState<PlainDate | null>(null);
  const today = wallClock(useNow(60), timeZone).date;
  const day = days.find(({ date }) => date === chosen) ?? days.find(({ date }) => date === today) ?? days[0];
  return [day, choose];
}
