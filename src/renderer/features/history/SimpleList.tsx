import { type KeyboardEvent, type ReactNode, useEffect } from 'react';
import styles from './SimpleList.module.css';

type SimpleListProps = {
  readonly label: string;
  /** The heads of the columns, for a screen reader; the first column is the widest. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** A list with a chosen row, whose keys are those of the list. */
export function SimpleList({ label, columns, rows, chosen, onChoose, onKeyDown }: SimpleListProps) {
  useEffect(() => {
    document.getElementById(`row-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-activedescendant={`row-${chosen}`}
      className={`rows ${styles['list']}`}
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" className="visually-hidden">
        <div role="row">
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {column}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup">
        {rows.map(({ id, cells }) => (
          <div
            key={id}
            id={`row-${id}`}
            role="row"
            aria-selected={id === chosen}
            className={`rows-row ${styles['row']}`}
            onClick={() => onChoose(id)}
          >
            {cells.map((cell, at) => (
              <span
                key={columns[at]}
                role="gridcell"
                className={`rows-clip ${styles['cell']}`}
                title={typeof cell === 'string' ? cell : undefined}
              >
                {cell}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
