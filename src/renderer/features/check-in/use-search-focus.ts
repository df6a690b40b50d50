import { type RefObject, useEffect } from 'react';

/**
 * Keeps the search focused: typing anywhere goes there, and so does a scanner, which is a keyboard.
 * Buttons keep the space bar; other fields and dialogs keep everything.
 */
export function useSearchFocus(search: RefObject<HTMLInputElement | null>, enabled: boolean): void {
  useEffect(() => {
    const input = search.current;
    if (!enabled || input === null) return undefined;
    input.focus();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
      const forButton = event.key === ' ' && event.target instanceof HTMLButtonElement;
      if (event.key.length === 1 && !forButton) input.focus();
    };
    // A click on nothing must not take the scanner's keys away from the search.
    const onBlur = () =>
      requestAnimationFrame(() => {
        if (document.hasFocus() && document.activeElement === document.body) input.focus();
      });
    window.addEventListener('keydown', onKeyDown, true);
    window.addEventListener('focus', onBlur);
    input.addEventListener('blur', onBlur);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      window.removeEventListener('focus', onBlur);
      input.removeEventListener('blur', onBlur);
    };
  }, [search, enabled]);
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], [role=dialog]') !== null
  );
}
