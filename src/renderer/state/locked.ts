import { create } from 'zustand';
import type { ClosingId } from '#domain/ids.ts';

type LockedState = {
  /** The final record that somebody wants to change; null where nobody does. */
  readonly asked: ClosingId | null;
  /** Whether a change was refused just now. */
  readonly refused: boolean;
  readonly askToReopen: (closingId: ClosingId) => void;
  /** A change of a final record was refused: says so, and offers to reopen it. */
  readonly tellRefused: (closingId: ClosingId) => void;
  readonly close: () => void;
};

/** The question whether a final record is to be reopened. */
export const useLocked = create<LockedState>()((set) => ({
  asked: null,
  refused: false,
  askToReopen: (asked) => set({ asked, refused: false }),
  tellRefused: (asked) => set({ asked, refused: true }),
  close: () => set({ asked: null }),
}));
