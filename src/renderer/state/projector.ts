import { create } from 'zustand';
import type { MeetingId } from '#domain/ids.ts';
import { type Locale, isLocale } from '#domain/primitives.ts';
import type { Circle, Follow } from '#domain/projector/board.ts';

export type ProjectorTheme = 'light' | 'dark' | 'system';

type Kept = {
  /** Null is the source language of the meeting. */
  readonly first: Locale | null;
  readonly second: Locale | null;
  readonly circle: Circle;
  /** 1 is the usual size of the text. */
  readonly size: number;
  readonly theme: ProjectorTheme;
  /** By meeting: the room or session that was chosen. */
  readonly follows: Readonly<Record<string, Follow>>;
};

type ProjectorState = Kept & {
  readonly set: (fields: Partial<Omit<Kept, 'follows'>>) => void;
  readonly resize: (direction: 1 | -1) => void;
  readonly follow: (meetingId: MeetingId, follow: Follow) => void;
};

const storageKey = 'plenaria.projector';
const usual: Kept = { first: null, second: null, circle: 'public', size: 1, theme: 'system', follows: {} };

/** The sizes of the text. Wider steps where it is large. */
const sizes = [0.6, 0.7, 0.8, 0.9, 1, 1.15, 1.3, 1.5, 1.75, 2] as const;

/** How the screen of the room looks. Kept on this laptop; no record. */
export const useProjector = create<ProjectorState>()((set, get) => ({
  ...stored(),
  set: (fields) => {
    set(fields);
    store(get());
  },
  resize: (direction) => {
    const { size } = get();
    const ordered = direction === 1 ? sizes : sizes.toReversed();
    set({ size: ordered.find((other) => (other - size) * direction > 0) ?? size });
    store(get());
  },
  follow: (meetingId, follow) => {
    set((state) => ({ follows: { ...state.follows, [meetingId]: follow } }));
    store(get());
  },
}));

function store({ first, second, circle, size, theme, follows }: Kept): void {
  localStorage.setItem(storageKey, JSON.stringify({ first, second, circle, size, theme, follows }));
}

function stored(): Kept {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    return typeof value === 'object' && value !== null ? read(value) : usual;
  } catch {
    // Unreadable choices are forgotten ones.
    return usual;
  }
}

function read(value: Partial<Record<keyof Kept, unknown>>): Kept {
  const { first, second, circle, size, theme, follows } = value;
  const locale = (name: unknown) => (typeof name === 'string' && isLocale(name) ? name : null);
  return {
    first: locale(first),
    second: locale(second),
    circle: circle === 'members' ? circle : 'public',
    size: typeof size === 'number' && (sizes as readonly number[]).includes(size) ? size : 1,
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    follows: typeof follows === 'object' && follows !== null ? readFollows(follows) : {},
  };
}

function readFollows(value: object): Kept['follows'] {
  return Object.fromEntries(Object.entries(value).filter(([, follow]) => isFollow(follow)));
}

function isFollow(value: unknown): value is Follow {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  if (value.kind === 'room') return 'roomId' in value && typeof value.roomId === 'string';
  if (value.kind === 'session') return 'sessionId' in value && typeof value.sessionId === 'string';
  return value.kind === 'current';
}
