import { useEffect, useRef, useState } from 'react';
import type { MeetingId } from '#domain/ids.ts';
import { createDraftKeeper } from '#renderer/commands/capture/draft-keeper.ts';
import { leftText } from '#renderer/commands/capture/left-text.ts';
import { beforeClosing } from '#renderer/commands/unsaved.ts';
import { useStatus } from '#renderer/state/status.ts';

type Place = {
  readonly meetingId: MeetingId;
  readonly place: string;
  /** Told of what was typed here before the app was closed, unless something has been typed since. */
  readonly onFound: (text: string) => void;
};

/** Keeps what is typed in a cell on disk within 300 ms, and finds it again. The place must not change. */
export function useDeskDraft({ meetingId, place, onFound }: Place) {
  const typed = useRef(false);
  const found = useRef(onFound);
  const [keeper] = useState(() =>
    createDraftKeeper({
      meetingId,
      place,
      // The rail says what keeps the disk from being written; the next key tries again.
      onFailure: (cause) => console.error(cause),
      onWaiting: (waiting) => useStatus.getState().setTyping(place, waiting),
    }),
  );
  useEffect(() => {
    let isLeft = false;
    void leftText(place).then((text) => {
      if (isLeft || typed.current || text === '') return;
      typed.current = true;
      found.current(text);
    });
    const flush = () => void keeper.flush();
    window.addEventListener('pagehide', flush);
    const stay = beforeClosing(keeper.flush);
    return () => {
      isLeft = true;
      stay();
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keeper, place]);
  return {
    type: (text: string) => {
      typed.current = true;
      keeper.type(text);
    },
    /** Writes a text on record, after whatever is still being kept; nothing waits here any more. */
    settle: async (record: () => Promise<void>) => {
      await keeper.settle(record);
      if (typed.current) keeper.type('');
      await keeper.flush();
    },
  };
}
