import { useSyncExternalStore } from 'react';

/** Below this width the rail is icons only; the same border as in the tokens. */
const narrow = window.matchMedia('(max-width: 1179px)');

/** Whether the window has the width of a small laptop. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}
