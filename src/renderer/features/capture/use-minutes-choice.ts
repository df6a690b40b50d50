import { useEffect, useState } from 'react';
import type { MinutesChoice } from '#domain/import/minutes-planning.ts';
import { plainDate } from '#domain/time/plain-date.ts';
import { wallClock } from '#domain/time/zone.ts';
import { type OpenedMinutes, minutesEffect } from '#renderer/commands/capture/import-minutes-file.ts';
import type { MinutesEffect } from '#renderer/commands/capture/import-minutes.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { useCapture } from '#renderer/state/capture.ts';

const none: ReadonlySet<number> = new Set();

/** What is brought in and where to, and what that would do. Null until that was worked out. */
export function useMinutesChoice(agenda: Agenda, { preview }: OpenedMinutes) {
  const { meeting, sessions } = agenda;
  const place = useCapture((state) => state.places[meeting.id]);
  const [choice, setChoice] = useState((): MinutesChoice => {
    const date = preview.date ?? meeting.startDate;
    // The session somebody is in, unless the minutes are of another day.
    const here = sessions.find(({ id }) => id === place);
    const isHere =
      here !== undefined && (preview.date === null || wallClock(here.startsAt, meeting.timeZone).date === date);
    return {
      session: isHere ? { kind: 'existing', id: here.id } : { kind: 'new', title: preview.title, date },
      locale: meeting.sourceLocale,
      withItems: true,
      withPresence: true,
      withoutItems: none,
      withoutOutcomes: none,
      withoutNotes: none,
    };
  });
  const [effect, setEffect] = useState<MinutesEffect | null>(null);
  const { session } = choice;
  const isReady = session.kind === 'existing' || (session.title.trim() !== '' && plainDate(session.date) !== null);
  useEffect(() => {
    let isLatest = true;
    if (!isReady) return;
    void minutesEffect(meeting.id, preview, choice).then((found) => {
      if (isLatest) setEffect(found);
    });
    return () => {
      isLatest = false;
    };
  }, [meeting.id, preview, choice, isReady]);
  const change = (fields: Partial<MinutesChoice>) => setChoice((before) => ({ ...before, ...fields }));
  return { choice, change, effect, isReady };
}
