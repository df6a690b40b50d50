import { create } from 'zustand';
import type { Instant } from '#domain/primitives.ts';

/** Whether what was typed is on disk. */
export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly message: string };

type StatusState = {
  readonly save: SaveStatus;
  /** Whether the last attempt to reach a destination did. `unknown` before the first. */
  readonly network: 'online' | 'offline' | 'unknown';
  readonly setSave: (save: SaveStatus) => void;
  readonly setNetwork: (network: StatusState['network']) => void;
};

/** What the foot of the rail says. */
export const useStatus = create<StatusState>()((set) => ({
  save: { kind: 'idle' },
  network: 'unknown',
  setSave: (save) => set({ save }),
  setNetwork: (network) => set({ network }),
}));
