import type { Instant } from '../primitives.ts';
import type { AgendaItem, Session } from '../records/meeting.ts';
import { addMinutes, minutesBetween } from '../time/zone.ts';

/** An agenda item with the number it is called by: "2", "2.1". */
export type NumberedItem<I> = { readonly item: I; readonly number: string; readonly depth: number };

/** The items of a session in their order, numbered; those below an item follow it. */
export function numberedItems<I extends AgendaItem>(items: readonly I[]): NumberedItem<I>[] {
  const known = new Set<string>(items.map(({ id }) => id));
  const below = (parentId: string | null, start: string, depth: number): NumberedItem<I>[] =>
    items
      .filter((item) => (item.parentId !== null && known.has(item.parentId) ? item.parentId : null) === parentId)
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .flatMap((item, index) => {
        const number = `${start}${index + 1}`;
        return [{ item, number, depth }, ...below(item.id, `${number}.`, depth + 1)];
      });
  return below(null, '', 0);
}

/** Seconds an item has taken so far, or took; null before it began. */
export function itemSeconds(item: AgendaItem, now: Instant): number | null {
  if (item.actualStartAt === null) return null;
  const end = item.state === 'current' ? now : (item.actualEndAt ?? now);
  return Math.max(0, Math.round((Date.parse(end) - Date.parse(item.actualStartAt)) / 1000));
}

/** When a session ends if what is left takes as long as planned, and how many minutes that is behind. */
export type Closing = { readonly at: Instant; readonly minutesLate: number };

/** The expected end of a session that has a current item with a plan; null where nothing can be said. */
export function expectedClosing(session: Session, items: readonly AgendaItem[], now: Instant): Closing | null {
  const current = items.find(({ state }) => state === 'current');
  if (current === undefined || current.plannedMinutes === null) return null;
  const spent = Math.floor((itemSeconds(current, now) ?? 0) / 60);
  const ahead = items.filter(({ state, parentId }) => state === 'pending' && parentId === null);
  const planned = ahead.reduce((sum, { plannedMinutes }) => sum + (plannedMinutes ?? 0), 0);
  const at = addMinutes(now, Math.max(0, current.plannedMinutes - spent) + planned);
  return { at, minutesLate: minutesBetween(addMinutes(session.startsAt, session.plannedMinutes), at) };
}
