import { create } from 'zustand';

export type Toast = {
  readonly id: string;
  readonly text: string;
  /** Whether it offers to undo what it tells. */
  readonly undoable: boolean;
};

type ToastState = {
  readonly toast: Toast | null;
  readonly show: (text: string, options?: { readonly undoable: boolean }) => void;
  readonly hide: (id: string) => void;
};

let counter = 0;

/** The one fact that was just done. */
export const useToast = create<ToastState>()((set) => ({
  toast: null,
  show: (text, options = { undoable: true }) => {
    counter += 1;
    set({ toast: { id: String(counter), text, undoable: options.undoable } });
  },
  hide: (id) => set((state) => (state.toast?.id === id ? { toast: null } : state)),
}));
