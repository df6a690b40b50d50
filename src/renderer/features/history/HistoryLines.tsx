import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { TransactionId } from '#domain/ids.ts';
import styles from './HistoryLines.module.css';
import { RecordName } from './RecordName.tsx';
import type { HistoryList, SaidLine } from './use-history-list.ts';
import type { Words } from './use-words.ts';

type HistoryLinesProps = {
  readonly list: HistoryList;
  readonly words: Words;
  readonly chosen: TransactionId | null;
  readonly onChoose: (id: TransactionId) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Heights in px; the same as in the style sheet. */
const rowHeight = 38;
const dayHeight = 40;

const columns = ['time', 'what', 'record', 'device'] as const;

/** The transactions day by day: only the rows in sight exist, however many thousands there are. */
export function HistoryLines({ list, words, chosen, onChoose, onKeyDown }: HistoryLinesProps) {
  const { t, format } = words;
  const { rows } = list;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? dayHeight : rowHeight),
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : row.kind === 'day' ? row.date : row.said.line.txId;
    },
    overscan: 12,
  });
  useEffect(() => virtualizer.measure(), [rows, virtualizer]);
  const index = rows.findIndex((row) => row.kind === 'line' && row.said.line.txId === chosen);
  useEffect(() => {
    // The first line brings its day with it.
    if (index >= 0) virtualizer.scrollToIndex(index === 1 ? 0 : index);
  }, [index, virtualizer]);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={t('history.list.label')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={index < 0 ? undefined : `history-${chosen}`}
      className="rows"
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="visually-hidden">
        <div role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {t(`history.list.${column}`)}
            </span>
          ))}
        </div>
      </div>
      {rows.length === 0 && (
        <p className={styles['none']} role="status">
          {list.query === '' ? t('history.list.none') : t('history.list.noneFound', { query: list.query })}
        </p>
      )}
      <div role="rowgroup" className={styles['lines']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: at, start, key }) => {
          const row = rows[at];
          if (row === undefined) return null;
          const style = { transform: `translateY(${start}px)` };
          if (row.kind === 'day') {
            return (
              <div key={key} role="row" aria-rowindex={at + 2} className={styles['day']} style={style}>
                <span role="rowheader" aria-colspan={columns.length}>
                  {format.longDate(row.date)}
                </span>
              </div>
            );
          }
          return (
            <div
              key={key}
              id={`history-${row.said.line.txId}`}
              role="row"
              aria-rowindex={at + 2}
              aria-selected={row.said.line.txId === chosen}
              className={`rows-row ${styles['row']}`}
              style={style}
              onClick={() => onChoose(row.said.line.txId)}
            >
              <LineCells said={row.said} words={words} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function LineCells({ said, words }: { readonly said: SaidLine; readonly words: Words }) {
  const { line, what, about } = said;
  const device = words.device(line.deviceId);
  return (
    <>
      <span role="gridcell" className={styles['time']}>
        {words.format.time(line.at)}
      </span>
      <span role="gridcell" className={`rows-clip ${styles['what']}`} title={what}>
        {what}
      </span>
      <span role="gridcell" className={`rows-clip ${styles['record']}`} title={about.text}>
        <RecordName label={about.label} text={about.text} />
      </span>
      <span role="gridcell" className={`rows-clip ${styles['device']}`} title={device}>
        {device}
      </span>
    </>
  );
}
