import type { NumberedItem } from '#domain/capture/item-clock.ts';
import type { AgendaItemId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';

export type StreamRow =
  | { readonly kind: 'heading'; readonly key: string; readonly item: NumberedItem<Row<'agendaItems'>> | null }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: Row<'outcomes'>; readonly position: number };

/**
 * The entries in the order they were said, with the item above each run of them. An item the room comes back to is
 * named again: the newest entry is always the last one, just above the line.
 */
export function streamRows(
  entries: readonly Row<'outcomes'>[],
  items: readonly NumberedItem<Row<'agendaItems'>>[],
): StreamRow[] {
  const byId = new Map(items.map((numbered) => [numbered.item.id, numbered]));
  const rows: StreamRow[] = [];
  let last: AgendaItemId | null | undefined;
  entries.forEach((entry, position) => {
    const known = entry.agendaItemId !== null && byId.has(entry.agendaItemId) ? entry.agendaItemId : null;
    if (known !== last && (items.length > 0 || known !== null)) {
      rows.push({ kind: 'heading', key: `item-${entry.id}`, item: known === null ? null : (byId.get(known) ?? null) });
    }
    last = known;
    rows.push({ kind: 'entry', key: entry.id, entry, position });
  });
  return rows;
}
