import { create } from 'zustand';
import type { MeetingId } from '#domain/ids.ts';
import { type RegisterFilter, noFilter } from '#domain/register/filter.ts';
import type { RegisterOrder } from '#domain/register/sort.ts';
import { currentMeetingId, useRoute } from './route.ts';

export const registerLooks = ['table', 'board', 'owners'] as const;
export type RegisterLook = (typeof registerLooks)[number];

export const registerGroupings = ['none', 'meeting', 'status', 'month'] as const;
/** How the table is divided. */
export type RegisterGrouping = (typeof registerGroupings)[number];

export type SavedFilter = { readonly name: string; readonly filter: RegisterFilter };

type Kept = {
  readonly look: RegisterLook;
  readonly grouping: RegisterGrouping;
  readonly order: RegisterOrder;
  readonly saved: readonly SavedFilter[];
};

type RegisterState = Kept & {
  readonly filter: RegisterFilter;
  /** The line of the list: the id of an entry, after the key of an owner where it stands under one. */
  readonly chosen: string | null;
  readonly setLook: (look: RegisterLook) => void;
  readonly setGrouping: (grouping: RegisterGrouping) => void;
  readonly setOrder: (order: RegisterOrder) => void;
  readonly setFilter: (filter: Partial<RegisterFilter>) => void;
  /** A name that is there already is given to this filter. */
  readonly saveFilter: (name: string) => void;
  readonly forgetFilter: (name: string) => void;
  readonly choose: (chosen: string | null) => void;
};

const storageKey = 'plenaria.register';

/** What is looked at in the register, and the filters somebody saved. It may be forgotten. */
export const useRegisterState = create<RegisterState>()((set, get) => {
  const keep = (next: Partial<Kept>) => {
    set(next);
    const { look, grouping, order, saved } = get();
    localStorage.setItem(storageKey, JSON.stringify({ look, grouping, order, saved }));
  };
  return {
    ...stored(),
    filter: noFilter,
    chosen: null,
    setLook: (look) => keep({ look }),
    setGrouping: (grouping) => keep({ grouping }),
    setOrder: (order) => keep({ order }),
    setFilter: (filter) => set((state) => ({ filter: { ...state.filter, ...filter } })),
    saveFilter: (name) => {
      const { saved, filter } = get();
      keep({ saved: [...saved.filter((one) => one.name !== name), { name, filter }] });
    },
    forgetFilter: (name) => keep({ saved: get().saved.filter((one) => one.name !== name) }),
    choose: (chosen) => set({ chosen }),
  };
});

/** Opens the register; the meeting one comes from stays around it. */
export function openRegister(): void {
  const { route, go } = useRoute.getState();
  go({ screen: 'register', within: currentMeetingId(route) });
}

type Steps = {
  /** The meetings that were changed from the register, the last one at the end. */
  readonly done: readonly MeetingId[];
  readonly undone: readonly MeetingId[];
};

/** Undo goes by meeting; the register writes into many, so it remembers where the last step was. */
const useSteps = create<Steps>()(() => ({ done: [], undone: [] }));

export function noteRegisterStep(meetingId: MeetingId): void {
  useSteps.setState(({ done }) => ({ done: [...done, meetingId], undone: [] }));
}

/** What was done before belongs to the screens of its meetings. */
export function forgetRegisterSteps(): void {
  useSteps.setState({ done: [], undone: [] });
}

/** The meeting whose last step is next, which is counted as taken; null where none was made from the register. */
export function takeRegisterStep(direction: 'undo' | 'redo'): MeetingId | null {
  const { done, undone } = useSteps.getState();
  const next = (direction === 'undo' ? done : undone).at(-1);
  if (next === undefined) return null;
  useSteps.setState(
    direction === 'undo'
      ? { done: done.slice(0, -1), undone: [...undone, next] }
      : { done: [...done, next], undone: undone.slice(0, -1) },
  );
  return next;
}

function stored(): Kept {
  const none: Kept = { look: 'table', grouping: 'none', order: { by: 'due', descending: false }, saved: [] };
  try {
    const value: unknown = JSON.parse(localStorage.getItem(storageKey) ?? 'null');
    if (typeof value !== 'object' || value === null) return none;
    const { look, grouping, saved } = value as Partial<Record<keyof Kept, unknown>>;
    return {
      ...none,
      look: registerLooks.find((one) => one === look) ?? none.look,
      grouping: registerGroupings.find((one) => one === grouping) ?? none.grouping,
      saved: Array.isArray(saved)
        ? saved.filter(isSaved).map(({ name, filter }) => ({ name, filter: whole(filter) }))
        : [],
    };
  } catch {
    // Unreadable choices are forgotten ones.
    return none;
  }
}

function isSaved(value: unknown): value is SavedFilter {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('filter' in value)) return false;
  return typeof value.name === 'string' && typeof value.filter === 'object' && value.filter !== null;
}

/** What an older version didn't know lets everything pass, and so does what isn't of its kind. */
function whole(filter: Partial<RegisterFilter>): RegisterFilter {
  const { query, kinds, overdue } = filter;
  return {
    ...noFilter,
    ...filter,
    query: typeof query === 'string' ? query : '',
    kinds: Array.isArray(kinds) ? kinds : [],
    overdue: overdue === true,
  };
}
