import type { KeyboardEvent } from 'react';

type ChoiceKeys<Id extends string> = {
  readonly ids: readonly Id[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id) => void;
  readonly onEnter?: () => void;
};

const page = 12;

/** Arrows, Page, Home and End choose in a list or in its search field; Enter does what the chosen one is there for. */
export function useChoiceKeys<Id extends string>({ ids, chosen, onChoose, onEnter }: ChoiceKeys<Id>) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const inText = event.target instanceof HTMLInputElement;
    if (!inText && event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && onEnter !== undefined) {
      event.preventDefault();
      onEnter();
      return;
    }
    const index = chosen === undefined ? -1 : ids.indexOf(chosen);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page,
      PageUp: index - page,
      ...(inText ? {} : { Home: 0, End: ids.length - 1 }),
    };
    const target = steps[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = ids[Math.max(0, Math.min(target, ids.length - 1))];
    if (next !== undefined) onChoose(next);
  };
}
