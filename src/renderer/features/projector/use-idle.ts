import { useEffect, useState } from 'react';

/** How long the bar and the pointer stay after the last move. Milliseconds. */
const patience = 4000;

/** Whether nobody has touched pointer or keyboard for a while: the room then sees the record alone. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), patience);
    const onTouch = () => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), patience);
    };
    const kinds = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const kind of kinds) window.addEventListener(kind, onTouch);
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) window.removeEventListener(kind, onTouch);
    };
  }, []);
  return idle;
}
