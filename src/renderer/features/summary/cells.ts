import type { KeyboardEvent } from 'react';
import type { CellPlace } from './passage-key.ts';

/** The element of one language of one passage. */
export function cellElement(grid: ParentNode | null, { key, locale }: CellPlace): HTMLElement | null {
  return grid?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(key)}"][data-locale="${locale}"]`) ?? null;
}

/** Arrow keys go from cell to cell, Home and End to the ends of the column. */
export function moveBetweenCells(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target as HTMLElement;
  const { cell, locale } = from.dataset;
  if (cell === undefined || locale === undefined) return;
  const next = neighbour(event, from, locale);
  if (next === undefined) return;
  event.preventDefault();
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

/** Undefined for a key that moves nothing, null at the edge. */
function neighbour(
  event: KeyboardEvent<HTMLElement>,
  from: HTMLElement,
  locale: string,
): HTMLElement | null | undefined {
  const column = [...event.currentTarget.querySelectorAll<HTMLElement>(`[data-cell][data-locale="${locale}"]`)];
  const row = [...(from.closest('[role="row"]')?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const at = column.indexOf(from);
  const across = row.indexOf(from);
  switch (event.key) {
    case 'ArrowDown':
      return column[at + 1] ?? null;
    case 'ArrowUp':
      return column[at - 1] ?? null;
    case 'ArrowRight':
      return row[across + 1] ?? null;
    case 'ArrowLeft':
      return row[across - 1] ?? null;
    case 'Home':
      return column[0] ?? null;
    case 'End':
      return column.at(-1) ?? null;
    default:
      return undefined;
  }
}
