import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Capture, CaptureContext } from '#domain/capture/capture.ts';
import { parseCapture } from '#domain/capture/grammar.ts';
import { listLines, parseCaptures } from '#domain/capture/list.ts';
import { kindPrefix } from '#domain/capture/kind-prefix.ts';
import { type Candidate, type Suggestions, settled, suggest, withCandidate } from '#domain/capture/suggest.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { markMoment } from './entry-acts.ts';
import { onLineKeys } from './line-keys.ts';
import type { Scene } from './scene.ts';
import { useDraftedText } from './use-drafted-text.ts';

export type LineState = ReturnType<typeof useLine>;

type LinePlace = { readonly place: string; readonly draft: string; readonly openSheet: () => void };

/** The line and all that follows from it, kept apart from the stream. */
export function useLine(scene: Scene, { place, draft, openSheet }: LinePlace) {
  const drafted = useDraftedText({ meetingId: scene.meetingId, place, initial: draft });
  const editing = useEditing(drafted.text, drafted.change);
  const [kind, setKind] = useState<OutcomeKind>('takeaway');
  const [outcome, setOutcome] = useState<'open' | 'failed' | string>('open');
  const { text } = drafted;
  const context = { ...scene.context, defaultKind: kind };
  const reading = readLine({ text, context, ...editing });
  useOwnWords(text, draft, drafted.keep);

  const chooseKind = (next: OutcomeKind) => {
    setKind(next);
    const prefix = kindPrefix(text, context.locale);
    if (prefix !== null) editing.put(withoutPrefix(text, prefix.end, editing.caret));
    editing.input.current?.focus();
  };
  const { take, giveBackTyped } = useTaking(text, editing, reading.suggestions);
  const mark = () => void markMoment(scene);
  const record = useRecording(scene, { place, drafted, kind: [kind, setKind], tell: setOutcome, reset: editing.reset });
  const acts = {
    ...{ ...editing, text, candidates: reading.candidates, take, giveBackTyped, chooseKind, mark, openSheet },
    record: () => record(reading.ghosts),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.nativeEvent.isComposing && onLineKeys(event, acts)) event.preventDefault();
  };
  return {
    ...{ text, capture: reading.capture, ghosts: reading.ghosts, candidates: reading.candidates },
    ...{ input: editing.input, active: editing.active ?? 0, edit: editing.edit, moveCaret: editing.setCaret },
    ...{ take, chooseKind, onKeyDown, draftFailed: drafted.failed, failed: outcome === 'failed' },
    /** The code of the entry recorded last, until the next one is begun. */
    recorded: outcome === 'open' || outcome === 'failed' || text !== '' ? null : outcome,
  };
}

/** Takes candidates into the line, and gives back what was typed. */
function useTaking(text: string, editing: Editing, suggestions: Suggestions) {
  const take = (candidate: Candidate) => {
    const typed = { line: text, caret: editing.caret };
    const next = withCandidate(text, suggestions, candidate);
    editing.put(next);
    editing.taken.current = { typed, whole: next.line };
    editing.input.current?.focus();
  };
  /** Backspace straight after a completion gives back what was typed. */
  const giveBackTyped = () => {
    const last = editing.taken.current;
    editing.taken.current = null;
    if (last === null || last.whole !== text) return false;
    editing.put(last.typed);
    editing.setDismissed(true);
    return true;
  };
  return { take, giveBackTyped };
}

type Recording = {
  readonly place: string;
  readonly drafted: ReturnType<typeof useDraftedText>;
  readonly kind: readonly [OutcomeKind, (kind: OutcomeKind) => void];
  /** Told the code of what was recorded last, or that it failed. */
  readonly tell: (outcome: string) => void;
  readonly reset: () => void;
};

/** Takes what the line says on record; what can't be written goes back to where it was typed. */
function useRecording(scene: Scene, { place, drafted, kind: [kind, setKind], tell, reset }: Recording) {
  return async (read: readonly Capture[]) => {
    const ghosts = read.filter((ghost) => ghost.text !== '');
    if (ghosts.length === 0) return;
    const { text } = drafted;
    drafted.show('');
    reset();
    setKind('takeaway');
    try {
      const added = await drafted.settle(() => addEntries(scene, place, ghosts));
      const last = added.at(-1);
      if (last === undefined) return;
      useCapture.getState().tellAdded(last.outcomeId);
      tell(last.code);
    } catch {
      // The rail tells that nothing was written.
      drafted.giveBack(text);
      setKind(kind);
      tell('failed');
    }
  };
}

/** Undo may have put older words into the stored draft: what stands in the line is what counts. */
function useOwnWords(text: string, stored: string, keep: (text: string) => void): void {
  const keepOwn = useEffectEvent((found: string) => {
    if (text !== '' && found !== text) keep(text);
  });
  useEffect(() => keepOwn(stored), [stored]);
}

/** What was typed before a candidate was taken, and the line with it. */
type Taken = { readonly typed: { readonly line: string; readonly caret: number }; readonly whole: string };

/** The caret, the candidate the arrows are at, and the ways to change the text. */
function useEditing(text: string, change: (text: string) => void) {
  const input = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [active, setActive] = useState<number | null>(null);
  const [dismissed, setDismissed] = useState(false);
  const taken = useRef<Taken | null>(null);
  const edit = (next: string, nextCaret: number) => {
    change(next);
    setCaret(nextCaret);
    setActive(null);
    setDismissed(false);
  };
  const reset = () => {
    setCaret(0);
    setActive(null);
    setDismissed(false);
  };
  const put = (next: { readonly line: string; readonly caret: number }) => {
    edit(next.line, next.caret);
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };
  return { input, caret, setCaret, active, setActive, dismissed, setDismissed, taken, edit, reset, put } as const;
}

export type Editing = ReturnType<typeof useEditing>;

type Typed = {
  readonly text: string;
  readonly caret: number;
  readonly active: number | null;
  readonly dismissed: boolean;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly context: CaptureContext;
};

/** What the line says as it stands, and what it will say when Enter completes what is still being typed. */
function readLine({ text, caret, active, dismissed, context }: Typed) {
  const suggestions = dismissed ? { start: caret, end: caret, candidates: [] } : suggest(text, caret, context);
  const chosen = active === null ? undefined : suggestions.candidates[active];
  const whole = chosen === undefined ? text : withCandidate(text, suggestions, chosen).line;
  const complete = chosen === undefined && !dismissed ? settled(text, caret, context) : whole;
  const capture = parseCapture(text, context);
  const ghosts = complete === text && listLines(text) === null ? [capture] : parseCaptures(complete, context);
  return { suggestions, candidates: suggestions.candidates, capture, ghosts };
}

function withoutPrefix(text: string, end: number, caret: number) {
  const line = text.slice(end).trimStart();
  return { line, caret: Math.max(0, caret - (text.length - line.length)) };
}

async function addEntries({ meetingId, session, itemId }: Scene, draftPlace: string, ghosts: readonly Capture[]) {
  const place = { meetingId, sessionId: session?.id ?? null, agendaItemId: itemId, draftPlace };
  const captures = ghosts.map(({ tokens: _tokens, ...capture }) => capture);
  const [only] = captures;
  if (only !== undefined && captures.length === 1)
    return [await runCommand('outcome.add', { ...place, capture: only })];
  return runCommand('outcome.addMany', { ...place, captures });
}
