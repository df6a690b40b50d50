import { create } from 'zustand';

export type Space = 'ok' | 'low' | 'full';

/** What the person is told once after a start that had to mend something. */
export type RecoveryTold = {
  readonly kind: 'caught_up' | 'rebuilt' | 'incomplete';
  readonly transactions: number;
  readonly missing: number;
  readonly because: 'lost' | 'foreign' | 'older' | 'astray' | null;
  readonly snapshot: string | null;
};

type DurabilityState = {
  readonly space: Space;
  readonly recovery: RecoveryTold | null;
  /** A share from 0 to 1 while the database is made again; null otherwise. */
  readonly progress: number | null;
  readonly setSpace: (space: Space) => void;
  readonly onProgress: (share: number) => void;
  readonly tell: (recovery: RecoveryTold | null) => void;
};

/** What is to be said about the two copies. It may be forgotten. */
export const useDurability = create<DurabilityState>()((set) => ({
  space: 'ok',
  recovery: null,
  progress: null,
  setSpace: (space) => set((state) => (state.space === space ? state : { space })),
  onProgress: (progress) => set({ progress }),
  tell: (recovery) => set({ recovery, progress: null }),
}));
