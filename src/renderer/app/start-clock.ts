import { now, setClock } from '#renderer/platform/clock.ts';
import { useClock } from '#renderer/state/clock.ts';

/** Starts the clock of the page, once a second, where asked from another instant than the present one. */
export function startClock(from: string | null): void {
  if (from !== null) {
    const shift = Date.parse(from) - Date.now();
    setClock(() => Date.now() + shift);
  }
  const tick = () => useClock.getState().tick(now());
  tick();
  setInterval(tick, 1000);
}
