import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Acts when a place is taken away while the keys are in it: they would be nowhere. */
export function useFocusGone(place: RefObject<HTMLElement | null>, act: () => void): void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  useLayoutEffect(() => {
    const element = place.current;
    return () => {
      if (element?.contains(document.activeElement) === true) latest.current();
    };
  }, [place]);
}
