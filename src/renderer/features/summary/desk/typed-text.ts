/** The text in the open field, told to those beside it a little later than it is typed: no key waits for them. */
export type TypedText = {
  readonly read: () => string | null;
  readonly subscribe: (listener: () => void) => () => void;
  /** Null where no field is open: at once. */
  readonly tell: (text: string | null) => void;
};

const tellAfter = 150;

export function createTypedText(): TypedText {
  const listeners = new Set<() => void>();
  let current: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const set = (text: string | null) => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (text === current) return;
    current = text;
    for (const listener of listeners) listener();
  };
  return {
    read: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (text) => {
      if (text === null || current === null) return set(text);
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => set(text), tellAfter);
    },
  };
}
