import { useEffect, useRef } from 'react';
import type { SideName } from './conflict-facts.ts';

type ConflictKeys = {
  readonly next: () => void;
  readonly previous: () => void;
  readonly keep: (side: SideName) => void;
  readonly write: () => void;
};

/** The keys of the inbox work wherever the focus is, but not while somebody types or a menu or dialog is open. */
export function useConflictKeys(keys: ConflictKeys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isElsewhere(event.target)) return;
      const { next, previous, keep, write } = current.current;
      const acts: Readonly<Record<string, () => void>> = {
        ArrowDown: next,
        ArrowUp: previous,
        '1': () => keep('first'),
        '2': () => keep('second'),
        e: write,
        E: write,
      };
      const act = acts[event.key];
      if (act === undefined || event.repeat) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null;
}
