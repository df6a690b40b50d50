import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workStatuses } from '#domain/register/status.ts';
import { useRegisterState } from '#renderer/state/register.ts';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import { BoardEntry } from './BoardEntry.tsx';
import styles from './BoardLook.module.css';
import { NoEntries } from './NoEntries.tsx';
import { RegisterFrame } from './RegisterFrame.tsx';
import { changeStatus, openInMeeting } from './acts.ts';
import { chosenLine } from './lines.ts';
import { type BoardColumn, boardKeys } from './board-keys.ts';
import type { RegisterList } from './use-register-list.ts';
import { statusLook } from './words.ts';

/** Heights in px; the same as in the style sheet. */
const entryHeight = 116;
const headHeight = 38;

/** The work by how far it has come: a column a status, moved with the keys. */
export function BoardLook({ list }: { readonly list: RegisterList }) {
  const { chosen: asked, choose } = useRegisterState();
  const work = useMemo(() => list.shown.filter(({ kind }) => kind !== 'decision'), [list.shown]);
  const columns = useMemo(
    () => workStatuses.map((status) => ({ status, rows: work.filter((row) => row.status === status) })),
    [work],
  );
  const lines = columns.flatMap(({ rows }) =>
    rows.map((row) => ({ kind: 'line' as const, key: row.outcome.id as string, row })),
  );
  const chosen = chosenLine(lines, asked)?.row;
  const onKeyDown = boardKeys({
    columns,
    chosen,
    onChoose: choose,
    onEnter: () => chosen !== undefined && openInMeeting(chosen),
    onMove: (row, status) => {
      choose(row.outcome.id);
      void changeStatus(row, status);
    },
  });
  return (
    <RegisterFrame list={list} chosen={chosen} onKeyDown={onKeyDown} isBoard>
      {chosen === undefined ? (
        <div className={styles['nothing']}>
          <NoEntries />
        </div>
      ) : (
        <Board columns={columns} chosen={chosen.outcome.id} onChoose={choose} onKeyDown={onKeyDown} />
      )}
      <DecisionsNote count={list.shown.length - work.length} />
    </RegisterFrame>
  );
}

type BoardProps = {
  readonly columns: readonly BoardColumn[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** One list box with a group a column: one stop of the Tab key, and the focus stays when an entry moves. */
function Board({ columns, chosen, onChoose, onKeyDown }: BoardProps) {
  const { t } = useTranslation();
  // In the state and not in a ref: a column measures it before a ref of its parent would be set.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const longest = Math.max(...columns.map(({ rows }) => rows.length));
  return (
    <div
      ref={setScroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('register.board.label')}
      aria-orientation="horizontal"
      aria-activedescendant={`register-${chosen}`}
      className={`rows ${styles['board']}`}
      onKeyDown={onKeyDown}
    >
      {columns.map((column) => (
        <Column
          key={column.status}
          column={column}
          height={longest * entryHeight}
          scroller={scroller}
          chosen={chosen}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

type ColumnProps = {
  readonly column: BoardColumn;
  /** Of all columns alike, so that their lines go down to the end. */
  readonly height: number;
  readonly scroller: HTMLDivElement | null;
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
};

function Column({ column, height, scroller, chosen, onChoose }: ColumnProps) {
  const { t } = useTranslation();
  const { status, rows } = column;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => entryHeight,
    getItemKey: (index) => rows[index]?.outcome.id ?? index,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 6,
  });
  const index = rows.findIndex(({ outcome }) => outcome.id === chosen);
  useEffect(() => {
    if (index >= 0) virtualizer.scrollToIndex(index);
  }, [index, virtualizer]);
  return (
    <div role="group" aria-labelledby={`column-${status}`} className={styles['column']} data-status={status}>
      <div id={`column-${status}`} className={styles['head']}>
        <StateMark look={statusLook(status)}>{t(`register.status.${status}`)}</StateMark>
        <span className={styles['count']}>{rows.length}</span>
      </div>
      <div className={styles['entries']} style={{ height }}>
        {rows.length === 0 && <span className={styles['none']}>{t('register.board.empty')}</span>}
        {virtualizer.getVirtualItems().map(({ index: at, start, key }) => {
          const row = rows[at];
          if (row === undefined) return null;
          return (
            <div
              key={key}
              id={`register-${row.outcome.id}`}
              role="option"
              aria-selected={row.outcome.id === chosen}
              aria-posinset={at + 1}
              aria-setsize={rows.length}
              className={`rows-row ${styles['entry']}`}
              style={{ transform: `translateY(${start - headHeight}px)` }}
              onClick={() => onChoose(row.outcome.id)}
            >
              <BoardEntry row={row} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A decision is adopted or not; it has no stages. */
function DecisionsNote({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return <p className={styles['note']}>{t('register.board.decisions', { count })}</p>;
}
