import type { KeyboardEvent } from 'react';
import type { Frame } from './use-frame.ts';
import type { Lines } from './use-lines.ts';

export type ListActs = {
  /** What Enter does with the chosen row. */
  readonly onEnter: () => void;
  readonly onNew: () => void;
  readonly onDelete: () => void;
  /** Only where there is an order. */
  readonly onMove?: (step: -1 | 1) => void;
};

const page = 10;

/** Up and down choose, left and right change the list, Enter edits, N makes a new one, Delete deletes, Alt moves. */
export function useListKeys(lines: Lines, frame: Frame, acts: ListActs) {
  const { ids, chosen } = lines;
  return (event: KeyboardEvent<HTMLElement>): void => {
    const inText = event.target instanceof HTMLInputElement;
    if (!inText && event.target !== event.currentTarget) return;
    const act = actOf(event, { inText, frame, acts }) ?? choiceOf(event, inText);
    if (act === null) return;
    event.preventDefault();
    act();
  };

  function choiceOf(event: KeyboardEvent, inText: boolean): (() => void) | null {
    if (event.altKey || event.ctrlKey || event.metaKey) return null;
    const index = chosen === undefined ? -1 : ids.indexOf(chosen);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      ...(inText ? {} : { Home: 0, End: ids.length - 1 }),
    };
    const target = steps[event.key];
    const next = target === undefined ? undefined : ids[Math.max(0, Math.min(target, ids.length - 1))];
    return next === undefined ? null : () => lines.choose(next);
  }
}

type Context = { readonly inText: boolean; readonly frame: Frame; readonly acts: ListActs };

function actOf(event: KeyboardEvent, { inText, frame, acts }: Context): (() => void) | null {
  const { onMove } = acts;
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) {
    if (onMove === undefined || inText) return null;
    if (event.key === 'ArrowUp') return () => onMove(-1);
    return event.key === 'ArrowDown' ? () => onMove(1) : null;
  }
  if (event.key === 'Enter') return acts.onEnter;
  if (inText) return null;
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => frame.toLook(-1),
    ArrowRight: () => frame.toLook(1),
    Delete: acts.onDelete,
    n: acts.onNew,
    N: acts.onNew,
  };
  return keys[event.key] ?? null;
}
