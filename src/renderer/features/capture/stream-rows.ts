import type { NumberedItem } from '#domain/capture/item-clock.ts';
import type { Capture } from '#domain/capture/capture.ts';
import type { AgendaItemId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Row } from '#domain/records/tables.ts';
import type { Recording } from '#renderer/state/capture.ts';

export type StreamRow =
  | { readonly kind: 'heading'; readonly key: string; readonly item: NumberedItem<Row<'agendaItems'>> | null }
  | { readonly kind: 'marker'; readonly key: string; readonly marker: Row<'markers'> }
  | { readonly kind: 'entry'; readonly key: string; readonly entry: Row<'outcomes'>; readonly position: number }
  | { readonly kind: 'recording'; readonly key: string; readonly capture: Capture; readonly at: Instant };

type Parts = {
  readonly entries: readonly Row<'outcomes'>[];
  readonly items: readonly NumberedItem<Row<'agendaItems'>>[];
  /** Moments that were marked, in the order of time. */
  readonly moments: readonly Row<'markers'>[];
};

/**
 * The entries in the order they were said, with the item above each run of them. An item the room comes back to is
 * named again: the newest entry is always the last one, just above the line. A marked moment stands after what had
 * been recorded by then.
 */
export function streamRows({ entries, items, moments }: Parts): StreamRow[] {
  const byId = new Map(items.map((numbered) => [numbered.item.id, numbered]));
  const rows: StreamRow[] = [];
  let last: AgendaItemId | null | undefined;
  let told = 0;
  const tellMoments = (until: string | null) => {
    for (let next = moments[told]; next !== undefined; next = moments[told]) {
      if (until !== null && next.at >= until) return;
      rows.push({ kind: 'marker', key: next.id, marker: next });
      told += 1;
    }
  };
  entries.forEach((entry, position) => {
    tellMoments(entry.capturedAt);
    const known = entry.agendaItemId !== null && byId.has(entry.agendaItemId) ? entry.agendaItemId : null;
    if (known !== last && (items.length > 0 || known !== null)) {
      rows.push({ kind: 'heading', key: `item-${entry.id}`, item: known === null ? null : (byId.get(known) ?? null) });
    }
    last = known;
    rows.push({ kind: 'entry', key: entry.id, entry, position });
  });
  tellMoments(null);
  return rows;
}

/** Where an entry stands that was just recorded: there is no need to look through thousands. */
export function newest<T>(entries: readonly T[]): readonly T[] {
  return entries.slice(-1000);
}

type OnTheWay = Omit<Parts, 'moments'> & { readonly recording: readonly Recording[] };

/**
 * What is being saved, below what is on record. Its rows have the keys that the entries will have: one is put in the
 * place of the other, and nothing moves.
 */
export function recordingRows({ entries, items, recording }: OnTheWay): StreamRow[] {
  if (recording.length === 0) return [];
  const rows: StreamRow[] = [];
  const recorded = new Set<string>(newest(entries).map(({ id }) => id));
  const itemOf = (id: AgendaItemId | null) => items.find(({ item }) => item.id === id) ?? null;
  let last = entries.length === 0 ? undefined : itemOf(entries.at(-1)?.agendaItemId ?? null);
  for (const { outcomeIds, captures, itemId, at } of recording) {
    const item = itemOf(itemId);
    outcomeIds.forEach((id, index) => {
      const capture = captures[index];
      if (capture === undefined || recorded.has(id)) return;
      if (last !== item && items.length > 0) rows.push({ kind: 'heading', key: `item-${id}`, item });
      last = item;
      rows.push({ kind: 'recording', key: id, capture, at });
    });
  }
  return rows;
}
