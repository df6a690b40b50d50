import type { MeetingId } from '#domain/ids.ts';
import { runCommand } from '../run-command.ts';

/** At most one commit in this time while somebody types. Milliseconds. */
const keepEvery = 250;

export type DraftKeeper = {
  /** The text as it is now; it is on disk within 300 ms. */
  readonly type: (text: string) => void;
  /** Runs what takes the text on record, after whatever is still being kept, so that no late draft brings it back. */
  readonly settle: <T>(record: () => Promise<T>) => Promise<T>;
  /** Keeps what waits, at once. */
  readonly flush: () => Promise<void>;
};

type Draft = {
  readonly meetingId: MeetingId;
  readonly place: string;
  /** Told when a draft could not be written; the text is tried again with the next key. */
  readonly onFailure: (cause: unknown) => void;
  /** Told when there is text that is not on disk yet, and when it is. */
  readonly onWaiting: (waiting: boolean) => void;
};

/** Keeps the text of one place on disk while it is typed. */
export function createDraftKeeper({ meetingId, place, onFailure, onWaiting }: Draft): DraftKeeper {
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  const stopTimer = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const flush = async () => {
    stopTimer();
    const text = waiting;
    waiting = null;
    if (text === null) return;
    await inTurn(() => runCommand('draft.save', { meetingId, place, text })).catch(onFailure);
    if (waiting === null) onWaiting(false);
  };
  return {
    type: (text) => {
      waiting = text;
      onWaiting(true);
      timer ??= setTimeout(() => void flush(), keepEvery);
    },
    settle: (record) => {
      stopTimer();
      waiting = null;
      onWaiting(false);
      return inTurn(record);
    },
    flush,
  };
}
