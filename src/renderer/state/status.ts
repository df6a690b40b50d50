import { create } from 'zustand';
import type { Instant } from '#domain/primitives.ts';

/** Whether what was typed is on disk, in both copies. `stopped`: the database is gone until the app starts again. */
export type SaveStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | {
      readonly kind: 'failed';
      readonly reason: 'no_space' | 'read_only' | 'storage' | 'bug';
      readonly message: string;
    }
  | { readonly kind: 'stopped'; readonly message: string };

type StatusState = {
  readonly save: SaveStatus;
  /** Whether the last attempt to reach a destination did. `unknown` before the first. */
  readonly network: 'online' | 'offline' | 'unknown';
  /** The places where something is typed that is not on disk yet. */
  readonly typing: ReadonlySet<string>;
  readonly setSave: (save: SaveStatus) => void;
  readonly setNetwork: (network: StatusState['network']) => void;
  readonly setTyping: (place: string, typing: boolean) => void;
};

/** What the foot of the rail says. */
export const useStatus = create<StatusState>()((set) => ({
  save: { kind: 'idle' },
  network: 'unknown',
  typing: new Set<string>(),
  setSave: (save) => set({ save }),
  setNetwork: (network) => set({ network }),
  setTyping: (place, typing) =>
    set((state) => {
      if (state.typing.has(place) === typing) return state;
      const places = new Set(state.typing);
      if (typing) places.add(place);
      else places.delete(place);
      return { typing: places };
    }),
}));

/** What the person may rely on: nothing counts as saved while somebody types words that are not on disk. */
export function useSaveStatus(): SaveStatus {
  const { save, typing } = useStatus();
  return typing.size > 0 && save.kind !== 'failed' && save.kind !== 'stopped' ? { kind: 'saving' } : save;
}
