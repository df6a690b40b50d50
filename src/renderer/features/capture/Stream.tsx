import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
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
import { MarkerRow } from './MarkerRow.tsx';
import { RecordingRow } from './RecordingRow.tsx';
import type { Lookups, Marks } from './scene.ts';
import { onStreamKeys } from './stream-keys.ts';
import { type StreamRow, newest, recordingRows, streamRows } from './stream-rows.ts';
import { useStickyBottom } from './use-sticky-bottom.ts';

type StreamProps = {
  readonly entries: readonly Row<'outcomes'>[];
  readonly items: readonly NumberedItem<Row<'agendaItems'>>[];
  readonly lookups: Lookups;
  readonly context: CaptureContext;
  readonly marks: Marks;
  /** Whether the record is final: nothing of it can be changed. */
  readonly locked: boolean;
  readonly onSheet: (open: boolean) => void;
};

/** Heights before a row was measured. Pixels. */
const estimated = { heading: 38, marker: 36, entry: 64, recording: 64 } as const;

/**
 * What is on record so far, the newest at the bottom. It stays at the bottom unless the person scrolled up, and it
 * knows nothing of the line below: no key that is typed there draws it again.
 */
export const Stream = memo(function Stream({ entries, items, marks, locked, onSheet, ...names }: StreamProps) {
  const { t } = useTranslation();
  const { moments } = marks;
  const recorded = useMemo(() => streamRows({ entries, items, moments }), [entries, items, moments]);
  const onTheWay = useOnTheWay(entries, items);
  const rows = useMemo(() => (onTheWay.length === 0 ? recorded : [...recorded, ...onTheWay]), [recorded, onTheWay]);
  const drafts = useEntryDrafts();
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimated[rows[index]?.kind ?? 'entry'],
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    overscan: 10,
  });
  useStickyBottom(scroller, entries.length + onTheWay.length, virtualizer.getTotalSize());
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
      onKeyDown={(event) => onStreamKeys(event, { rows, go, openSheet: () => onSheet(true), locked })}
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
            <RowOf row={rows[index]} total={entries.length} marks={marks} locked={locked} drafts={drafts} {...names} />
          </div>
        ))}
      </div>
    </section>
  );
});

/** The rows of what is being saved. What stands on record by now is on its way no more. */
function useOnTheWay(entries: StreamProps['entries'], items: StreamProps['items']) {
  const recording = useCapture((state) => state.recording);
  useEffect(() => {
    if (recording.length === 0) return;
    const wanted = new Set(recording.flatMap(({ outcomeIds }) => outcomeIds));
    const arrived = newest(entries)
      .filter(({ id }) => wanted.has(id))
      .map(({ id }) => id);
    if (arrived.length > 0) useCapture.getState().endRecording(arrived);
  }, [recording, entries]);
  // Whoever looks elsewhere meanwhile finds the entry on record, or the words in the line, when he or she is back.
  useEffect(() => () => useCapture.getState().endRecording(everyId()), []);
  return useMemo(() => recordingRows({ entries, items, recording }), [entries, items, recording]);
}

function everyId() {
  return useCapture.getState().recording.flatMap(({ outcomeIds }) => outcomeIds);
}

type RowOfProps = Pick<StreamProps, 'lookups' | 'context' | 'marks' | 'locked'> & {
  readonly row: StreamRow | undefined;
  readonly total: number;
  readonly drafts: string;
};

const RowOf = memo(function RowOf({ row, total, lookups, context, marks, locked, drafts }: RowOfProps) {
  if (row === undefined) return null;
  if (row.kind === 'recording') return <RecordingRow capture={row.capture} at={row.at} lookups={lookups} />;
  if (row.kind === 'heading') return <Heading item={row.item} />;
  if (row.kind === 'marker') return <MarkerRow marker={row.marker} zone={lookups.timeZone} />;
  const hasDraft = drafts !== '' && drafts.split(' ').includes(entryPlace(row.entry.id));
  return (
    <EntryRow
      entry={row.entry}
      position={row.position}
      total={total}
      lookups={lookups}
      context={context}
      hasDraft={hasDraft}
      toFollowUp={marks.followed.has(row.entry.id)}
      locked={locked}
    />
  );
});

function Heading({ item }: { readonly item: NumberedItem<Row<'agendaItems'>> | null }) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <h3 className={styles['heading']}>
      {item === null ? t('capture.stream.without') : `${item.number} ${textIn(item.item.title, locale).text}`}
    </h3>
  );
}
