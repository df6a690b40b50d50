import { numberedItems } from '../../capture/item-clock.ts';
import type { Instant } from '../../primitives.ts';
import type { AgendaItem, Session } from '../../records/meeting.ts';
import { addMinutes } from '../../time/zone.ts';

/**
 * When each item is to begin: one after the other from the start of the session; those below an item from its start.
 * Behind an item whose length nobody planned nothing can be said.
 */
export function plannedTimes(
  session: Pick<Session, 'startsAt'>,
  items: readonly AgendaItem[],
): ReadonlyMap<string, Instant> {
  const times = new Map<string, Instant>();
  const next = new Map<string | null, Instant | null>([[null, session.startsAt]]);
  const known = new Set<string>(items.map(({ id }) => id));
  for (const { item } of numberedItems(items)) {
    const parent = item.parentId !== null && known.has(item.parentId) ? item.parentId : null;
    const start = next.get(parent) ?? null;
    if (start !== null) times.set(item.id, start);
    next.set(item.id, start);
    const { plannedMinutes } = item;
    next.set(parent, start === null || plannedMinutes === null ? null : addMinutes(start, plannedMinutes));
  }
  return times;
}
