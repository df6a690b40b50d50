import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useCapture } from '#renderer/state/capture.ts';

/** This near the bottom counts as being there. Pixels. */
const near = 32;

/**
 * Keeps a scroller at its end while it grows, unless the person scrolled up or is editing an entry: then nothing
 * moves.
 */
export function useStickyBottom(scroller: RefObject<HTMLElement | null>, count: number, height: number): void {
  const sticks = useRef(true);
  const stick = useEffectEvent(() => {
    const element = scroller.current;
    if (element !== null && sticks.current && useCapture.getState().editing === null)
      element.scrollTop = element.scrollHeight;
  });
  useLayoutEffect(() => stick(), [count, height]);
  const hasRows = count > 0;
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const onScroll = () => {
      sticks.current = element.scrollHeight - element.scrollTop - element.clientHeight < near;
    };
    const observer = new ResizeObserver(() => stick());
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, hasRows]);
}
