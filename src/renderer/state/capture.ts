import { create } from 'zustand';
import type { Capture } from '#domain/capture/capture.ts';
import type { AgendaItemId, MeetingId, OutcomeId, SessionId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';

/** `whole` is the stream of the meeting as a whole, without a session. */
export type CapturePlace = SessionId | 'whole';

/** Entries on their way to the disk: shown as such until they stand there, or their words are back in the line. */
export type Recording = {
  readonly outcomeIds: readonly OutcomeId[];
  readonly captures: readonly Capture[];
  readonly itemId: AgendaItemId | null;
  readonly at: Instant;
};

type Kept = {
  /** By meeting: where the person captured last. */
  readonly places: Readonly<Record<string, CapturePlace>>;
  readonly outlineOpen: boolean;
};

type CaptureState = Kept & {
  readonly mode: 'entries' | 'notes';
  /** By session: the item that new entries belong to, where the person chose one. */
  readonly items: Readonly<Record<string, AgendaItemId | null>>;
  readonly selected: OutcomeId | null;
  /** The selected entry that waits for the keyboard to reach it. */
  readonly focusing: OutcomeId | null;
  readonly editing: OutcomeId | null;
  readonly added: OutcomeId | null;
  readonly recording: readonly Recording[];
  /** The entries that an act is meant for together; empty where it is the selected one alone. */
  readonly picked: readonly OutcomeId[];
  readonly goTo: (meetingId: MeetingId, place: CapturePlace) => void;
  readonly toggleOutline: () => void;
  readonly setMode: (mode: 'entries' | 'notes') => void;
  readonly chooseItem: (place: CapturePlace, itemId: AgendaItemId | null) => void;
  /** New entries belong to whatever item is current again. */
  readonly followItems: (place: CapturePlace) => void;
  readonly select: (id: OutcomeId | null, how: 'pointer' | 'keys') => void;
  readonly focused: () => void;
  readonly edit: (id: OutcomeId | null) => void;
  readonly pick: (ids: readonly OutcomeId[]) => void;
  readonly tellAdded: (id: OutcomeId) => void;
  readonly startRecording: (recording: Recording) => void;
  /** What any of these ids is of is on its way no more. */
  readonly endRecording: (ids: readonly OutcomeId[]) => void;
};

/** Where the places are kept; another window reads them there. */
export const captureStorageKey = 'plenaria.capture';

/** How long an entry counts as just added. Milliseconds. */
const addedFor = 1000;

/** Where the person is in the capture, and what is selected. It may be forgotten. */
export const useCapture = create<CaptureState>()((set, get) => ({
  ...storedPlaces(),
  mode: 'entries',
  items: {},
  selected: null,
  focusing: null,
  editing: null,
  added: null,
  picked: [],
  recording: [],
  goTo: (meetingId, place) => {
    set((state) => ({
      places: { ...state.places, [meetingId]: place },
      selected: null,
      focusing: null,
      editing: null,
      picked: [],
    }));
    store(get());
  },
  toggleOutline: () => {
    set((state) => ({ outlineOpen: !state.outlineOpen }));
    store(get());
  },
  setMode: (mode) => set({ mode, editing: null, picked: [] }),
  chooseItem: (place, itemId) => set((state) => ({ items: { ...state.items, [place]: itemId } })),
  followItems: (place) =>
    set((state) => ({ items: Object.fromEntries(Object.entries(state.items).filter(([key]) => key !== place)) })),
  select: (id, how) => set({ selected: id, focusing: how === 'keys' ? id : null }),
  focused: () => set({ focusing: null }),
  edit: (id) => set((state) => ({ editing: id, selected: id ?? state.selected })),
  pick: (picked) => set({ picked }),
  tellAdded: (id) => {
    set({ added: id });
    setTimeout(() => set((state) => (state.added === id ? { added: null } : state)), addedFor);
  },
  startRecording: (recording) => set((state) => ({ recording: [...state.recording, recording] })),
  endRecording: (ids) =>
    set(({ recording }) => ({
      recording: recording.filter(({ outcomeIds }) => !outcomeIds.some((id) => ids.includes(id))),
    })),
}));

function store({ places, outlineOpen }: Kept): void {
  localStorage.setItem(captureStorageKey, JSON.stringify({ places, outlineOpen }));
}

/** The places as they are kept now. */
export function storedPlaces(): Kept {
  const none: Kept = { places: {}, outlineOpen: true };
  try {
    const value: unknown = JSON.parse(localStorage.getItem(captureStorageKey) ?? 'null');
    if (typeof value !== 'object' || value === null || !('places' in value)) return none;
    const { places } = value;
    if (typeof places !== 'object' || places === null) return none;
    const known = Object.entries(places).filter(([, place]) => typeof place === 'string');
    const outlineOpen = !('outlineOpen' in value && value.outlineOpen === false);
    return { places: Object.fromEntries(known) as Kept['places'], outlineOpen };
  } catch {
    // Unreadable places are forgotten ones.
    return none;
  }
}
