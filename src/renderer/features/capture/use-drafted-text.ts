import { useEffect, useRef, useState } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import { createDraftKeeper } from '#renderer/commands/capture/draft-keeper.ts';
import { beforeClosing } from '#renderer/commands/unsaved.ts';
import { useStatus } from '#renderer/state/status.ts';

type Place = { readonly meetingId: MeetingId; readonly place: string; readonly initial: string };

/** A text that is on disk within 300 ms of the last key. The place must not change: give the component a key. */
export function useDraftedText({ meetingId, place, initial }: Place) {
  const [text, setText] = useState(initial);
  const latest = useRef(initial);
  const [failed, setFailed] = useState(false);
  const [keeper] = useState(() =>
    createDraftKeeper({
      meetingId,
      place,
      onFailure: () => setFailed(true),
      onWaiting: (waiting) => useStatus.getState().setTyping(place, waiting),
    }),
  );
  useEffect(() => {
    const flush = () => void keeper.flush();
    window.addEventListener('pagehide', flush);
    const stay = beforeClosing(keeper.flush);
    return () => {
      stay();
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper]);
  const show = (next: string) => {
    latest.current = next;
    setText(next);
  };
  const type = (next: string) => {
    latest.current = next;
    if (failed) setFailed(false);
    keeper.type(next);
  };
  const change = (next: string) => {
    type(next);
    setText(next);
  };
  return {
    text,
    /** Whether the last try to keep it failed; the rail says why. */
    failed,
    change,
    /** Keeps what is in the field already; it is told with `show` once there is time. */
    type,
    /** What is in the field, told or not. */
    latest: () => latest.current,
    /** Shows another text without keeping it: what was typed is being taken on record. */
    show,
    /** Brings back words that could not be recorded, before whatever was typed since. */
    giveBack: (words: string) => change(latest.current === '' ? words : `${words}\n${latest.current}`),
    settle: keeper.settle,
    keep: keeper.type,
  };
}
