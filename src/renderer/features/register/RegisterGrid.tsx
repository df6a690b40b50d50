import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterRow } from '#domain/register/rows.ts';
import type { RegisterColumn } from '#domain/register/sort.ts';
import { useRegisterState } from '#renderer/state/register.ts';
import { EntryCells } from './EntryCells.tsx';
import { NoEntries } from './NoEntries.tsx';
import styles from './RegisterGrid.module.css';

export type GridLine =
  | { readonly kind: 'head'; readonly key: string; readonly content: ReactNode }
  | { readonly kind: 'line'; readonly key: string; readonly row: RegisterRow };

type RegisterGridProps = {
  readonly label: string;
  readonly lines: readonly GridLine[];
  readonly columns: readonly RegisterColumn[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Heights in px; the same as in the style sheet. */
const columnsHeight = 34;
const rowHeight = 46;
const headHeight = 44;

/** The lines of the register under sortable heads: only those in sight exist, however many thousands there are. */
export function RegisterGrid({ label, lines, columns, chosen, onChoose, onKeyDown }: RegisterGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.kind === 'head' ? headHeight : rowHeight),
    getItemKey: (index) => lines[index]?.key ?? index,
    scrollMargin: columnsHeight,
    scrollPaddingStart: columnsHeight,
    overscan: 12,
  });
  useEffect(() => virtualizer.measure(), [lines, virtualizer]);
  const index = lines.findIndex(({ kind, key }) => kind === 'line' && key === chosen);
  useEffect(() => {
    // The first line brings its head with it.
    if (index >= 0) virtualizer.scrollToIndex(index === 1 ? 0 : index);
  }, [index, virtualizer]);
  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-activedescendant={index < 0 ? undefined : idOf(chosen)}
      className={['rows', !columns.includes('meeting') && styles['oneMeeting']].filter(Boolean).join(' ')}
      onKeyDown={onKeyDown}
    >
      <Heads columns={columns} />
      {lines.length === 0 && <NoEntries />}
      <div role="rowgroup" className={styles['lines']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: at, start, key }) => {
          const line = lines[at];
          if (line === undefined) return null;
          const style = { transform: `translateY(${start - columnsHeight}px)` };
          if (line.kind === 'head') {
            return (
              <div key={key} role="row" aria-rowindex={at + 2} className={styles['head']} style={style}>
                <div role="rowheader" aria-colspan={columns.length}>
                  {line.content}
                </div>
              </div>
            );
          }
          return (
            <div
              key={key}
              id={idOf(line.key)}
              role="row"
              aria-rowindex={at + 2}
              aria-selected={line.key === chosen}
              className={['rows-row', styles['row'], styles['columns']].join(' ')}
              style={style}
              onClick={() => onChoose(line.key)}
            >
              <EntryCells row={line.row} columns={columns} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** An id may hold no space. */
function idOf(key: string | null): string {
  return `register-${(key ?? '').replaceAll(' ', '-')}`;
}

function Heads({ columns }: { readonly columns: readonly RegisterColumn[] }) {
  const { t } = useTranslation();
  const { order, setOrder } = useRegisterState();
  const sorted = (column: RegisterColumn) =>
    order.by !== column ? 'none' : order.descending ? 'descending' : 'ascending';
  const Arrow = order.descending ? ArrowUp : ArrowDown;
  return (
    <div role="rowgroup" className={styles['heads']}>
      <div role="row" aria-rowindex={1} className={styles['columns']}>
        {columns.map((column) => (
          <span key={column} role="columnheader" aria-sort={sorted(column)} className={styles[column]}>
            <button
              type="button"
              className={styles['sort']}
              onClick={() => setOrder({ by: column, descending: order.by === column && !order.descending })}
            >
              {t(`register.list.${column}`)}
              {order.by === column && <Arrow size={12} strokeWidth={2} aria-hidden />}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}
