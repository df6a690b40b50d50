import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { SummaryRecords } from '#renderer/queries/summary.ts';
import { useToast } from '#renderer/state/toast.ts';
import { type CellPlace, passageKey } from '../passage-key.ts';
import type { Desk, DeskField, Written } from './desk-context.ts';
import { createTypedText } from './typed-text.ts';
import { useAssistance } from './use-assistance.ts';
import { useDeskActs } from './use-desk-acts.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { useDeskPlace } from './use-desk-place.ts';
import { useMachine } from './use-machine.ts';

type DeskInput = {
  readonly data: SummaryRecords;
  /** The source first. */
  readonly locales: readonly Locale[];
  readonly passages: readonly PublishedPassage[];
  readonly start: CellPlace | null;
};

/** Where the person is on the desk, what helps them there, and all that they can do. */
export function useDesk({ data, locales, passages, start }: DeskInput) {
  const { id: meetingId, timeZone } = data.records.meeting;
  const ways = useDeskPlace({ locales, passages, start });
  const { place, bring, rows } = ways;
  const [typed] = useState(createTypedText);
  const field = useRef<DeskField | null>(null);
  const passage = passages.find(({ ref }) => passageKey(ref) === place?.key) ?? null;
  const target = place === null || place.locale === locales[0] ? null : place.locale;
  const help = useAssistance({ meetingId, passage, locale: target, glossary: data.records.glossaryTerms, typed });
  const { act, ...acts } = useDeskActs({ meetingId, ways, field, passage, target, help });
  useDeskKeys(act);
  const context = useStable({
    meetingId,
    timeZone,
    typed,
    field,
    open: (to) => bring(to, true),
    reach: ways.reach,
    write: useWrite(data, rows.keep),
    done: (from, how) => {
      const next = how === 'next' ? ways.onward(from) : null;
      if (next === null) ways.close(from);
      else bring(next, true);
    },
  });
  const being = useSyncExternalStore(typed.subscribe, typed.read);
  return {
    ...ways,
    ...acts,
    context,
    passage,
    target,
    targetText: being ?? (target === null ? '' : (passage?.localized.values[target]?.text ?? '')),
    help,
    machine: useMachine(meetingId),
    move: (to: CellPlace) => bring(to, false),
    enterList: () => {
      const first = ways.first();
      if (first !== null) bring(first, false);
    },
  };
}

/** Writes one language of a text; says so where that made translations stale. */
function useWrite({ records }: SummaryRecords, keep: (key: string) => void) {
  const { t } = useTranslation();
  return async ({ passage, locale, text, origin }: Written) => {
    keep(passageKey(passage.ref));
    const place = { ...passage.ref, meetingId: records.meeting.id };
    const { staled } = await runCommand('text.translate', { ...place, locale, text, origin });
    if (staled > 0) useToast.getState().show(t('summary.passage.staled', { count: staled }));
  };
}

/** An object that stays the same while what its functions do is always of the latest drawing. */
function useStable(desk: Desk): Desk {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  const [stable] = useState<Desk>(() => ({
    ...desk,
    open: (place) => latest.current.open(place),
    reach: (place) => latest.current.reach(place),
    write: (written) => latest.current.write(written),
    done: (place, how) => latest.current.done(place, how),
  }));
  return stable;
}
