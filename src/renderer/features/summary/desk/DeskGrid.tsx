import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { type CellPlace, passageKey } from '../passage-key.ts';
import styles from './DeskGrid.module.css';
import { DeskRow } from './DeskRow.tsx';

/** Where the person is: `isOpen` while the text is written; `turn` counts each time the desk brings them somewhere. */
export type DeskPlace = CellPlace & { readonly isOpen: boolean; readonly turn: number };

type DeskGridProps = {
  readonly head: ReactNode;
  readonly rows: readonly PublishedPassage[];
  readonly kinds: ReadonlyMap<string, OutcomeKind>;
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly place: DeskPlace | null;
  readonly onMove: (place: CellPlace) => void;
  readonly empty: ReactNode;
};

const headHeight = 44;
const usualHeight = 76;

/** The texts and their languages: only those in sight exist, however many thousands there are. */
export function DeskGrid({ head, rows, kinds, locales, place, onMove, empty }: DeskGridProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const index = place === null ? -1 : rows.findIndex(({ ref }) => passageKey(ref) === place.key);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (at) => keyOf(rows[at], at),
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight + 8,
    scrollPaddingEnd: 40,
    overscan: 6,
    // What is being written, or has the focus, must not go when it is scrolled away.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return index < 0 || shown.includes(index) ? shown : [...shown, index].sort((a, b) => a - b);
    },
  });
  useArrival({ scroller, place, index, scrollTo: (at) => virtualizer.scrollToIndex(at) });
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const next = neighbour(event, rows, locales);
    if (next === undefined) return;
    event.preventDefault();
    if (next !== null) onMove(next);
  };
  const columns = { '--languages': locales.length } as CSSProperties;
  return (
    <div
      ref={scroller}
      className={[styles['grid'], locales.length > 2 && styles['many']].filter(Boolean).join(' ')}
      style={columns}
      role="grid"
      tabIndex={-1}
      aria-label={t('summary.table.label')}
      aria-rowcount={rows.length + 1}
      onKeyDown={move}
    >
      {head}
      {rows.length === 0 && empty}
      <div role="rowgroup" className={styles['lines']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index: at, start, key }) => {
          const passage = rows[at];
          if (passage === undefined) return null;
          const isHere = at === index && place !== null;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={at}
              role="presentation"
              className={styles['line']}
              style={{ transform: `translateY(${start - headHeight}px)` }}
            >
              <DeskRow
                passage={passage}
                kind={kinds.get(passage.ref.entityId) ?? null}
                index={at + 2}
                locales={locales}
                editing={isHere && place.isOpen ? place.locale : null}
                isHere={isHere}
                isFirst={at === 0}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

function keyOf(passage: PublishedPassage | undefined, at: number): string {
  return passage === undefined ? String(at) : passageKey(passage.ref);
}

/** The element of one language of one text. */
export function cellElement(grid: ParentNode | null, { key, locale }: CellPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"][data-locale="${locale}"]`) ?? null;
}

type Arrival = {
  readonly scroller: { readonly current: HTMLElement | null };
  readonly place: DeskPlace | null;
  readonly index: number;
  readonly scrollTo: (index: number) => void;
};

/** Scrolls to where the desk brought the person, and gives its cell the focus as soon as it is there. */
function useArrival({ scroller, place, index, scrollTo }: Arrival): void {
  const arrived = useRef(0);
  const scrolled = useRef(0);
  useEffect(() => {
    if (place === null || index < 0 || place.turn === arrived.current) return;
    if (scrolled.current !== place.turn) {
      scrolled.current = place.turn;
      scrollTo(index);
    }
    if (place.isOpen) {
      arrived.current = place.turn;
      return;
    }
    const cell = cellElement(scroller.current, place);
    if (cell === null) return;
    arrived.current = place.turn;
    cell.focus({ preventScroll: true });
  });
}

/** Undefined for a key that moves nothing, null at the edge. */
function neighbour(
  event: KeyboardEvent<HTMLElement>,
  rows: readonly PublishedPassage[],
  locales: readonly Locale[],
): CellPlace | null | undefined {
  const { cell, locale: shown } = (event.target as HTMLElement).dataset;
  const [row, column] = [
    rows.findIndex(({ ref }) => passageKey(ref) === cell),
    locales.findIndex((locale) => locale === shown),
  ];
  if (cell === undefined || row < 0 || column < 0) return undefined;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [row + 1, column],
    ArrowUp: [row - 1, column],
    ArrowRight: [row, column + 1],
    ArrowLeft: [row, column - 1],
    PageDown: [Math.min(row + 8, rows.length - 1), column],
    PageUp: [Math.max(row - 8, 0), column],
    Home: [0, column],
    End: [rows.length - 1, column],
  };
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const [passage, locale] = [rows[step[0]], locales[step[1]]];
  return passage === undefined || locale === undefined ? null : { key: passageKey(passage.ref), locale };
}
