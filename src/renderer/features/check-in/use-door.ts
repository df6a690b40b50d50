import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterEntry } from '#domain/attendance/roster.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { undo } from '#renderer/commands/history/undo.ts';
import { checkInAtTheDoor, checkOutAtTheDoor } from '#renderer/commands/people/at-the-door.ts';
import type { CommandName } from '#renderer/commands/registry.ts';
import { useToast } from '#renderer/state/toast.ts';

/** What the door answers when nothing was recorded. */
export type DoorAnswer =
  | { readonly kind: 'already_in'; readonly entry: RosterEntry; readonly since: Instant }
  | { readonly kind: 'not_in'; readonly entry: RosterEntry }
  | { readonly kind: 'unknown_badge'; readonly code: string };

type Method = 'manual' | 'qr';

/** What can be done at the door, and its last answer. */
export function useDoor(meetingId: MeetingId) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const [answer, setAnswer] = useState<DoorAnswer | null>(null);
  const checkIn = async (entry: RosterEntry, method: Method = 'manual') => {
    setAnswer(null);
    const outcome = await checkInAtTheDoor({ attendeeId: entry.id, method });
    if (outcome.kind === 'already_in') setAnswer({ kind: 'already_in', entry, since: outcome.since });
  };
  const checkOut = async (entry: RosterEntry, method: Method = 'manual') => {
    setAnswer(null);
    const outcome = await checkOutAtTheDoor({ attendeeId: entry.id, method });
    if (outcome.kind === 'not_in') setAnswer({ kind: 'not_in', entry });
  };
  const takeBack = async () => {
    setAnswer(null);
    const step = await undo(meetingId);
    const text =
      step === null
        ? t('app.history.nothingToUndo')
        : t('app.history.undone', { what: t(`commands.${step.command as CommandName}`) });
    show(text, { undoable: false });
  };
  return { answer, setAnswer, checkIn, checkOut, takeBack };
}

export type Door = ReturnType<typeof useDoor>;
