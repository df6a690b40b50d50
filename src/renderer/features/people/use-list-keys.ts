import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttendeeId } from '#domain/ids.ts';
import { checkInAtTheDoor, checkOutAtTheDoor } from '#renderer/commands/people/at-the-door.ts';
import { useToast } from '#renderer/state/toast.ts';
import type { AttendeeLine } from './use-attendee-lines.ts';

type ListKeys = {
  readonly lines: readonly AttendeeLine[];
  readonly chosen: AttendeeId | null;
  readonly onChoose: (id: AttendeeId) => void;
};

const pageOfLines = 12;

/** Arrows, Page, Home and End move the selection; Enter checks in, Shift Enter checks out. */
export function useListKeys({ lines, chosen, onChoose }: ListKeys) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const index = lines.findIndex(({ entry }) => entry.id === chosen);
  const record = async (leaving: boolean) => {
    const line = lines[index];
    if (line === undefined) return;
    const { id: attendeeId, name } = line.entry;
    if (leaving) {
      const { kind } = await checkOutAtTheDoor({ attendeeId, method: 'manual' });
      if (kind === 'left') show(t('people.done.checkedOut', { name }));
      else show(t('people.done.notIn', { name }), { undoable: false });
      return;
    }
    const { kind } = await checkInAtTheDoor({ attendeeId, method: 'manual' });
    if (kind === 'entered') show(t('people.done.checkedIn', { name }));
    else show(t('people.done.alreadyIn', { name }), { undoable: false });
  };
  return (event: KeyboardEvent<HTMLElement>) => {
    const inText = event.target instanceof HTMLInputElement;
    // A button in the list keeps its own Enter.
    if (!inText && event.target !== event.currentTarget) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      void record(event.shiftKey);
      return;
    }
    const next = nextIndex(event.key, index, lines.length - 1);
    if (next === null || (inText && (event.key === 'Home' || event.key === 'End'))) return;
    event.preventDefault();
    const line = lines[next];
    if (line !== undefined) onChoose(line.entry.id);
  };
}

function nextIndex(key: string, index: number, last: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    PageDown: index + pageOfLines,
    PageUp: index - pageOfLines,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  return target === undefined ? null : Math.max(0, Math.min(target, last));
}
