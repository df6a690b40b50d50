import { create } from 'zustand';
import type { MeetingId } from '#domain/ids.ts';
import { useRoute } from './route.ts';

export const termsLooks = ['topics', 'milestones', 'glossary'] as const;
export type TermsLook = (typeof termsLooks)[number];

type Chosen = Readonly<Record<TermsLook, string | null>>;

type TermsState = {
  readonly look: TermsLook;
  /** The row of each list: the id of a record, or what stands for an acronym that is none yet. */
  readonly chosen: Chosen;
  readonly setLook: (look: TermsLook) => void;
  readonly choose: (look: TermsLook, id: string | null) => void;
};

/** What is looked at among topics, milestones and terms. It may be forgotten. */
export const useTerms = create<TermsState>()((set) => ({
  look: 'topics',
  chosen: { topics: null, milestones: null, glossary: null },
  setLook: (look) => set({ look }),
  choose: (look, id) => set(({ chosen }) => ({ chosen: { ...chosen, [look]: id } })),
}));

/** Opens the topics and terms of a meeting with one of them selected. */
export function openTerms(meetingId: MeetingId, { look, id }: { readonly look: TermsLook; readonly id: string }): void {
  const terms = useTerms.getState();
  terms.setLook(look);
  terms.choose(look, id);
  useRoute.getState().go({ screen: 'terms', meetingId });
}
