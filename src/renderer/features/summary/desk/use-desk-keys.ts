import { useEffect, useRef } from 'react';
import { isModPressed } from '#renderer/ui/mod-key.ts';

export type DeskKey =
  | { readonly kind: 'next'; readonly errand: 'write' | 'review' }
  | { readonly kind: 'mark'; readonly state: 'reviewed' | 'final' }
  | { readonly kind: 'memory' | 'term'; readonly at: number }
  | { readonly kind: 'fix' }
  | { readonly kind: 'copy' };

/** The keys of the desk, wherever on it the focus is; a dialog above it keeps its own. */
export function useDeskKeys(act: (key: DeskKey) => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const key = deskKey(event);
      if (key === null || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      latest.current(key);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function deskKey(event: KeyboardEvent): DeskKey | null {
  if (event.altKey) return null;
  if (event.key === 'F8') return { kind: 'next', errand: event.shiftKey ? 'review' : 'write' };
  if (event.key === 'F9') return { kind: 'mark', state: event.shiftKey ? 'final' : 'reviewed' };
  if (!isModPressed(event)) return null;
  // By its place: with Shift, a digit is another letter on every keyboard.
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (digit !== undefined) return { kind: event.shiftKey ? 'term' : 'memory', at: Number(digit) - 1 };
  if (event.shiftKey) return null;
  if (event.key === '.') return { kind: 'fix' };
  return event.key.toLowerCase() === 'd' ? { kind: 'copy' } : null;
}
