import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { deskState } from '#domain/translation/desk.ts';
import { sourceText } from '#domain/localized-text.ts';
import { draftAll, machineState } from '#renderer/commands/translation/machine.ts';
import { usePanels } from '#renderer/state/panels.ts';

export type MachineRun = {
  readonly done: number;
  readonly total: number;
  readonly isStopping: boolean;
};

/** Drafts by a machine, where one is set: one text, or all that are missing, one after another. */
export function useMachine(meetingId: MeetingId) {
  const { t } = useTranslation();
  const address = useAddress();
  const [run, setRun] = useState<MachineRun | null>(null);
  const [said, setSaid] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);
  const stop = useRef(false);
  useEffect(
    () => () => {
      stop.current = true;
    },
    [],
  );
  const draft = async (passages: readonly PublishedPassage[], locale: Locale) => {
    const wanted = passages.map((passage) => ({ meetingId, passage, locale }));
    stop.current = false;
    setSaid(null);
    setRun({ done: 0, total: wanted.length, isStopping: false });
    try {
      const { kept, failure } = await draftAll({
        wanted,
        onProgress: (done) => setRun((now) => now && { ...now, done }),
        isCancelled: () => stop.current,
      });
      const made = t('desk.machine.made', { count: kept });
      const why = failure === null ? '' : ` ${t(`desk.machine.failure.${failure}`)}`;
      setSaid({ text: failure !== null && kept === 0 ? why.trim() : `${made}${why}`, isProblem: failure !== null });
    } catch (cause: unknown) {
      console.error(cause);
      setSaid({ text: t('desk.machine.broken'), isProblem: true });
    } finally {
      setRun(null);
    }
  };
  return {
    /** Null where none is set. */
    address,
    run,
    said,
    draft: (passages: readonly PublishedPassage[], locale: Locale) => void draft(passages, locale),
    stop: () => {
      stop.current = true;
      setRun((now) => now && { ...now, isStopping: true });
    },
    close: () => setSaid(null),
  };
}

/** The machine that is set. Asked again whenever a dialog closes: it may have been that of the machine. */
function useAddress(): string | null {
  const [address, setAddress] = useState<string | null>(null);
  const dialog = usePanels((state) => state.dialog);
  useEffect(() => {
    let isLeft = false;
    if (dialog === 'none') void machineState().then((state) => !isLeft && state.ok && setAddress(state.value.address));
    return () => {
      isLeft = true;
    };
  }, [dialog]);
  return address;
}

export type Machine = ReturnType<typeof useMachine>;

/** What a machine may make a draft of: nothing that a person wrote. */
export function missingIn(passages: readonly PublishedPassage[], locale: Locale): PublishedPassage[] {
  return passages.filter(
    ({ localized }) => deskState(localized, locale) === 'missing' && sourceText(localized).trim() !== '',
  );
}
