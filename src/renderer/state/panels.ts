import { create } from 'zustand';

export type OpenDialog =
  | 'none'
  | 'palette'
  | 'keys'
  | 'newMeeting'
  | 'editMeeting'
  | 'openPack'
  | 'importAgenda'
  | 'importPeople'
  | 'importMinutes'
  | 'handOff'
  | 'takeBack'
  | 'machine'
  | 'versions'
  | 'email'
  | 'look';

type PanelState = {
  readonly dialog: OpenDialog;
  readonly open: (dialog: OpenDialog) => void;
  readonly close: () => void;
};

/** Which dialog of the app is open. */
export const usePanels = create<PanelState>()((set) => ({
  dialog: 'none',
  open: (dialog) => set({ dialog }),
  close: () => set({ dialog: 'none' }),
}));
