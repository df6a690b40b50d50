import { useEffect, useState } from 'react';
import type { DayTable } from '#domain/agenda/timetable.ts';
import type { PlainDate } from '#domain/primitives.ts';
import { wallClock } from '#domain/time/zone.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { useNow } from '#renderer/state/clock.ts';
import { useSelection } from '#renderer/state/selection.ts';

/** The day that is shown: the one that was chosen, else today where it is one of them, else the first. */
export function useChosenDay<S, R>(
  days: readonly DayTable<S, R>[],
  { meeting, sessions }: Agenda,
): readonly [DayTable<S, R> | undefined, (date: PlainDate) => void] {
  const [chosen, choose] = useState<PlainDate | null>(null);
  const { revealing, revealSession } = useSelection();
  const revealed = revealing === null ? undefined : sessions.find(({ id }) => id === revealing);
  useEffect(() => {
    if (revealed === undefined) return;
    choose(wallClock(revealed.startsAt, meeting.timeZone).date);
    revealSession(null);
  }, [revealed, revealSession, meeting.timeZone]);
  const today = wallClock(useNow(60), meeting.timeZone).date;
  const day = days.find(({ date }) => date === chosen) ?? days.find(({ date }) => date === today) ?? days[0];
  return [day, choose];
}
