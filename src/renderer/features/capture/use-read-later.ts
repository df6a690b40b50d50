import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** What was typed and is not read yet; the text is null where only the caret moved. */
type Typed = { readonly text: string | null; readonly caret: number };

/** So long after a key the line is read: its letters are on the screen by then. Milliseconds. */
const quiet = 34;
/** While keys follow each other faster than that, it is read this often. Milliseconds. */
const atMost = 100;

/**
 * Reading the line takes several times as long as drawing its letters. So the letters come first, with the frame of
 * their key, and what follows from them (marks, candidates, the entry to be) right after it, in a frame of its own.
 */
export function useReadLater(read: (typed: Typed) => void) {
  const [reader] = useState(() => createReader());
  useEffect(() => {
    reader.read = read;
  });
  useEffect(() => reader.forget, [reader]);
  return reader;
}

function createReader() {
  let waiting: Typed | null = null;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = () => {
    clearTimeout(timer);
    waiting = null;
  };
  const now = () => {
    const typed = waiting;
    forget();
    if (typed !== null) flushSync(() => reader.read(typed));
  };
  const reader = {
    read: (() => undefined) as (typed: Typed) => void,
    /** Remembers what was typed until there is time to read it. */
    wait: ({ text, caret }: Typed) => {
      const at = performance.now();
      if (waiting === null) since = at;
      waiting = { text: text ?? waiting?.text ?? null, caret };
      clearTimeout(timer);
      timer = setTimeout(now, Math.max(0, Math.min(quiet, since + atMost - at)));
    },
    /** Reads at once what waits: a key that acts on the line acts on all of it. */
    now,
    /** Lets go of what waits: other words are put in its place. */
    forget,
    isWaiting: () => waiting !== null,
  };
  return reader;
}
