import type { KeyboardEvent } from 'react';
import type { RegisterRow } from '#domain/register/rows.ts';
import { type WorkStatus, workStatuses } from '#domain/register/status.ts';

export type BoardColumn = { readonly status: WorkStatus; readonly rows: readonly RegisterRow[] };

type BoardKeys = {
  readonly columns: readonly BoardColumn[];
  readonly chosen: RegisterRow | undefined;
  readonly onChoose: (id: string) => void;
  readonly onEnter: () => void;
  readonly onMove: (row: RegisterRow, status: WorkStatus) => void;
};

/** Arrows choose within and across the columns; Alt with an arrow moves the chosen entry into the next one. */
export function boardKeys({ columns, chosen, onChoose, onEnter, onMove }: BoardKeys) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const inText = event.target instanceof HTMLInputElement;
    if (!inText && event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || chosen === undefined) return;
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.altKey) {
      if (step === undefined || inText) return;
      // The window would go back in its history.
      event.preventDefault();
      const next = workStatuses[workStatuses.findIndex((status) => status === chosen.status) + step];
      if (next !== undefined) onMove(chosen, next);
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
      return;
    }
    const next = step !== undefined && !inText ? across(columns, chosen, step) : within(columns, chosen, event.key);
    if (next === null) return;
    event.preventDefault();
    onChoose(next.outcome.id);
  };
}

/** The entry beside it in the next column that has any; the last one where that is shorter. */
function across(columns: readonly BoardColumn[], chosen: RegisterRow, step: number): RegisterRow | null {
  const from = columns.findIndex(({ rows }) => rows.includes(chosen));
  const place = columns[from]?.rows.indexOf(chosen) ?? 0;
  for (let at = from + step; at >= 0 && at < columns.length; at += step) {
    const rows = columns[at]?.rows ?? [];
    if (rows.length > 0) return rows[Math.min(place, rows.length - 1)] ?? null;
  }
  return null;
}

function within(columns: readonly BoardColumn[], chosen: RegisterRow, key: string): RegisterRow | null {
  const rows = columns.find((column) => column.rows.includes(chosen))?.rows ?? [];
  const index = rows.indexOf(chosen);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: rows.length - 1,
  };
  const target = targets[key];
  return target === undefined ? null : (rows[Math.max(0, Math.min(target, rows.length - 1))] ?? null);
}
