import { create } from 'zustand';
import type { Instant } from '#domain/primitives.ts';

type ClockState = { readonly now: Instant; readonly tick: (now: Instant) => void };

/** The current instant, told once a second by the composition root. */
export const useClock = create<ClockState>()((set) => ({
  now: new Date(0).toISOString() as Instant,
  tick: (now) => set({ now }),
}));

/** The current instant, changing only every `everySeconds`, so that a view is not drawn each second for nothing. */
export function useNow(everySeconds = 15): Instant {
  return useClock(({ now }) => {
    const step = everySeconds * 1000;
    return new Date(Math.floor(Date.parse(now) / step) * step).toISOString() as Instant;
  });
}
