import { create } from 'zustand';
import type { MeetingId, TransactionId } from '#domain/ids.ts';
import type { EntityName } from '#domain/records/tables.ts';
import { useRoute } from './route.ts';

export type HistoryLook = 'changes' | 'trash' | 'copies';

/** The one record whose history is shown. */
export type HistoryOf = { readonly meetingId: MeetingId; readonly entity: EntityName; readonly entityId: string };

type HistoryState = {
  readonly look: HistoryLook;
  readonly historyOf: HistoryOf | null;
  readonly chosen: TransactionId | null;
  readonly setLook: (look: HistoryLook) => void;
  readonly showAll: () => void;
  readonly choose: (txId: TransactionId | null) => void;
};

/** What is looked at in the history. It may be forgotten. */
export const useHistoryState = create<HistoryState>()((set) => ({
  look: 'changes',
  historyOf: null,
  chosen: null,
  setLook: (look) => set({ look }),
  showAll: () => set({ historyOf: null }),
  choose: (chosen) => set({ chosen }),
}));

/** Opens the history with the transactions of one record. */
export function showHistoryOf(historyOf: HistoryOf): void {
  useHistoryState.setState({ look: 'changes', historyOf, chosen: null });
  useRoute.getState().go({ screen: 'history', meetingId: historyOf.meetingId });
}
