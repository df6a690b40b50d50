import type { KeyboardEvent } from 'react';

/** Arrow keys, Home and End move between the rows of a list of buttons. */
export function useRowKeys() {
  return (event: KeyboardEvent<HTMLElement>) => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
    const index = rows.indexOf((event.target as HTMLElement).closest<HTMLElement>('[data-row]') as HTMLElement);
    if (index < 0) return;
    const target = { ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(target, rows.length - 1))]?.focus();
  };
}
