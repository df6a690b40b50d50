import { create } from 'zustand';
import type { MeetingId, NoteId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import type { PassageRef } from '#domain/summary/document.ts';

/** A passage of a summary, in the language it was found in; null where that is its source. */
export type SoughtPassage = {
  readonly meetingId: MeetingId;
  readonly ref: PassageRef;
  readonly locale: Locale | null;
};

type Sought = {
  readonly note: NoteId | null;
  readonly passage: SoughtPassage | null;
  readonly seekNote: (note: NoteId) => void;
  readonly seekPassage: (passage: SoughtPassage) => void;
  readonly reached: () => void;
};

/** What a search goes to and its screen has still to bring into view. It may be forgotten. */
export const useSought = create<Sought>()((set) => ({
  note: null,
  passage: null,
  seekNote: (note) => set({ note, passage: null }),
  seekPassage: (passage) => set({ passage, note: null }),
  reached: () => set({ note: null, passage: null }),
}));
