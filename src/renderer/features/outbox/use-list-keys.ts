import type { KeyboardEvent } from 'react';
import type { OutboxEntryId } from '#domain/ids.ts';
import { groupOf, outboxGroups } from '#domain/outbox/groups.ts';
import type { OutboxItem } from '#renderer/queries/outbox.ts';

type ListKeys = {
  readonly items: readonly OutboxItem[];
  readonly chosen: OutboxItem | undefined;
  readonly onChoose: (id: OutboxEntryId) => void;
  readonly onEnter: () => void;
};

/** Arrow keys choose in the order of the groups, Enter does what the chosen entry needs. */
export function useListKeys({ items, chosen, onChoose, onEnter }: ListKeys) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return;
    const ordered = outboxGroups.flatMap((group) => items.filter(({ entry }) => groupOf(entry) === group));
    const index = ordered.findIndex(({ entry }) => entry.id === chosen?.entry.id);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: ordered.length - 1,
    };
    const target = steps[event.key];
    if (event.key === 'Enter') onEnter();
    else if (target !== undefined) {
      const next = ordered[Math.min(Math.max(target, 0), ordered.length - 1)];
      if (next !== undefined) onChoose(next.entry.id);
    } else return;
    event.preventDefault();
  };
}
