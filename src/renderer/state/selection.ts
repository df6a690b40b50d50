import { create } from 'zustand';
import type { AttendeeId, SessionId } from '#domain/ids.ts';

type Selection = {
  readonly session: SessionId | null;
  readonly attendee: AttendeeId | null;
  /** The session whose day has to be shown: it was chosen from elsewhere. */
  readonly revealing: SessionId | null;
  readonly chooseSession: (id: SessionId | null) => void;
  readonly revealSession: (id: SessionId | null) => void;
  readonly chooseAttendee: (id: AttendeeId | null) => void;
};

/** What is selected on the agenda and among the attendees. It may be forgotten. */
export const useSelection = create<Selection>()((set) => ({
  session: null,
  attendee: null,
  revealing: null,
  chooseSession: (session) => set({ session }),
  revealSession: (id) => set(id === null ? { revealing: null } : { session: id, revealing: id }),
  chooseAttendee: (attendee) => set({ attendee }),
}));
