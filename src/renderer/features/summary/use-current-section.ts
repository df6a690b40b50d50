import { type RefObject, useEffect, useRef, useState } from 'react';

/** What tells that a person scrolls, and not a jump. */
const handMoves = ['wheel', 'pointerdown', 'keydown'] as const;

/** Which section of a scrolled document is being read, and a way to go to another. */
export function useCurrentSection(desk: RefObject<HTMLElement | null>): readonly [string, (section: string) => void] {
  const [current, setCurrent] = useState('opening');
  /** A section that was asked for stays current although the end of the document keeps it from the top. */
  const jumped = useRef(false);
  useEffect(() => {
    const element = desk.current;
    if (element === null) return undefined;
    const look = () => !jumped.current && setCurrent(sectionAtTop(element));
    const byHand = () => {
      jumped.current = false;
    };
    element.addEventListener('scroll', look, { passive: true });
    for (const move of handMoves) element.addEventListener(move, byHand, { passive: true });
    return () => {
      element.removeEventListener('scroll', look);
      for (const move of handMoves) element.removeEventListener(move, byHand);
    };
  }, [desk]);
  const go = (section: string) => {
    jumped.current = true;
    setCurrent(section);
    const element = desk.current?.querySelector<HTMLElement>(`[data-section="${CSS.escape(section)}"]`);
    element?.scrollIntoView({ block: 'start' });
  };
  return [current, go];
}

/** Pixels below the upper edge where reading is taken to begin. */
const readingLine = 160;

function sectionAtTop(desk: HTMLElement): string {
  const sections = [...desk.querySelectorAll<HTMLElement>('[data-section]')];
  const atEnd = desk.scrollTop > 0 && desk.scrollTop + desk.clientHeight >= desk.scrollHeight - 2;
  const top = desk.getBoundingClientRect().top + readingLine;
  const passed = sections.filter((section) => section.getBoundingClientRect().top <= top);
  const found = atEnd ? sections.at(-1) : passed.at(-1);
  return found?.dataset['section'] ?? 'opening';
}
