import type { KeyboardEvent } from 'react';

type LineKeys = {
  readonly keys: readonly string[];
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
  readonly onEnter: () => void;
};

const page = 10;

/** Arrows, Page, Home and End choose a line, from the search field too; Enter opens the chosen one. */
export function useLineKeys({ keys, chosen, onChoose, onEnter }: LineKeys) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const inText = event.target instanceof HTMLInputElement;
    // A button in the head keeps its own keys, and so does whatever holds Alt or Ctrl.
    if (!inText && event.target !== event.currentTarget) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      onEnter();
      return;
    }
    const index = chosen === undefined ? -1 : keys.indexOf(chosen);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      ...(inText ? {} : { Home: 0, End: keys.length - 1 }),
    };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = keys[Math.max(0, Math.min(target, keys.length - 1))];
    if (next !== undefined) onChoose(next);
  };
}
