import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaptureContext } from '#domain/capture/capture.ts';
import type { NumberedItem } from '#domain/capture/item-clock.ts';
import { entryPlace } from '#domain/capture/places.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useEntryDrafts } from '#renderer/queries/capture.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { EntryRow } from './EntryRow.tsx';
import styles from './Stream.module.css';
import { convertEntry, deleteEntry, editEntry, focusLine, kindOfKeys } from './entry-acts.ts';
import type { Lookups } from './scene.ts';
import { type StreamRow, streamRows } from './stream-rows.ts';
import { useStickyBottom } from './use-sticky-bottom.ts';

type StreamProps = {
  readonly entries: readonly Row<'outcomes'>[];
  readonly items: readonly NumberedItem<Row<'agendaItems'>>[];
  readonly lookups: Lookups;
  readonly context: CaptureContext;
  readonly onSheet: (open: boolean) => void;
};

/** Heights before a row was measured. Pixels. */
const estimated = { heading: 38, entry: 64 } as const;

/**
 * What is on record so far, the newest at the bottom. It stays at the bottom unless the person scrolled up, and it
 * knows nothing of the line below: no key that is typed there draws it again.
 */
export const Stream = memo(function Stream({ entries, items, lookups, context, onSheet }: StreamProps) {
  const { t } = useTranslation();
  const rows = useMemo(() => streamRows(entries, items), [entries, items]);
  const drafts = useEntryDrafts();
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimated[rows[index]?.kind ?? 'entry'],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 10,
  });
  useStickyBottom(scroller, entries.length, virtualizer.getTotalSize());
  if (rows.length === 0) {
    return (
      <div className={styles['empty']}>
        <EmptyState title={t('capture.stream.empty')} text={t('capture.stream.emptyText')}>
          <Button onClick={() => onSheet(true)}>{t('capture.stream.emptySheet')}</Button>
        </EmptyState>
      </div>
    );
  }
  const go = (index: number) => virtualizer.scrollToIndex(index, { align: 'auto' });
  return (
    <section
      ref={scroller}
      aria-label={t('capture.stream.label')}
      className={styles['scroller']}
      onKeyDown={(event) => onStreamKeys(event, rows, go)}
    >
      <div className={styles['canvas']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles['place']}
            style={{ transform: `translateY(${start}px)` }}
          >
            <RowOf row={rows[index]} total={entries.length} lookups={lookups} context={context} drafts={drafts} />
          </div>
        ))}
      </div>
    </section>
  );
});

type RowOfProps = Pick<StreamProps, 'lookups' | 'context'> & {
  readonly row: StreamRow | undefined;
  readonly total: number;
  readonly drafts: string;
};

function RowOf({ row, total, lookups, context, drafts }: RowOfProps) {
  if (row === undefined) return null;
  if (row.kind === 'heading') return <Heading item={row.item} />;
  const hasDraft = drafts !== '' && drafts.split(' ').includes(entryPlace(row.entry.id));
  return (
    <EntryRow
      entry={row.entry}
      position={row.position}
      total={total}
      lookups={lookups}
      context={context}
      hasDraft={hasDraft}
    />
  );
}

function Heading({ item }: { readonly item: NumberedItem<Row<'agendaItems'>> | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <h3 className={styles['heading']}>
      {item === null ? t('capture.stream.without') : `${item.number} ${textIn(item.item.title, locale).text}`}
    </h3>
  );
}

/** Arrows, Home and End move; Enter edits, Delete removes, Ctrl+1 to 7 convert, Escape goes back to the line. */
function onStreamKeys(event: KeyboardEvent, rows: readonly StreamRow[], go: (index: number) => void): void {
  const { selected, editing, select } = useCapture.getState();
  if (editing !== null || !(event.target as HTMLElement).hasAttribute('data-entry')) return;
  const places = rows.flatMap((row, index) => (row.kind === 'entry' ? [{ entry: row.entry, index }] : []));
  const at = places.findIndex(({ entry }) => entry.id === selected);
  const current = places[at]?.entry;
  const kind = kindOfKeys(event);
  const target = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: places.length - 1 }[event.key];
  if (target !== undefined) {
    const next = places[Math.max(0, target)];
    if (next === undefined) return handled(event, focusLine);
    return handled(event, () => {
      go(next.index);
      select(next.entry.id, 'keys');
    });
  }
  if (event.key === 'Escape') return handled(event, focusLine);
  if (current === undefined) return;
  if (kind !== null) handled(event, () => void convertEntry(current, kind));
  else if (event.key === 'Enter') handled(event, () => editEntry(current.id));
  else if (event.key === 'Delete') {
    const neighbour = places[at + 1] ?? places[at - 1];
    handled(event, () => void deleteEntry(current));
    if (neighbour === undefined) focusLine();
    else select(neighbour.entry.id, 'keys');
  }
}

function handled(event: KeyboardEvent, act: () => void): void {
  event.preventDefault();
  act();
}
