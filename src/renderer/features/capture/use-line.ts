import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Capture, CaptureContext } from '#domain/capture/capture.ts';
import { parseCapture } from '#domain/capture/grammar.ts';
import { listLines, parseCaptures } from '#domain/capture/list.ts';
import { kindPrefix } from '#domain/capture/kind-prefix.ts';
import { type Candidate, type Suggestions, settled, suggest, withCandidate } from '#domain/capture/suggest.ts';
import type { OutcomeId } from '#domain/ids.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import { newOutcomeIds } from '#renderer/commands/capture/new-outcome-ids.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { useClock } from '#renderer/state/clock.ts';
import { markMoment } from './entry-acts.ts';
import { onLineKeys } from './line-keys.ts';
import { patchMirror } from './line-mirror.ts';
import type { Scene } from './scene.ts';
import { useDraftedText } from './use-drafted-text.ts';
import { useReadLater } from './use-read-later.ts';

export type LineState = ReturnType<typeof useLine>;

type LinePlace = { readonly place: string; readonly draft: string; readonly openSheet: () => void };

/** The line and all that follows from it, kept apart from the stream. */
export function useLine(scene: Scene, { place, draft, openSheet }: LinePlace) {
  const drafted = useDraftedText({ meetingId: scene.meetingId, place, initial: draft });
  const editing = useEditing(drafted);
  const [kind, setKind] = useState<OutcomeKind>('takeaway');
  const [outcome, setOutcome] = useState<'open' | 'failed' | string>('open');
  const { text } = drafted;
  const context = useMemo(() => ({ ...scene.context, defaultKind: kind }), [scene.context, kind]);
  const { caret, active, dismissed } = editing;
  const reading = useMemo(
    () => readLine({ text, caret, active, dismissed, context }),
    [text, caret, active, dismissed, context],
  );
  useOwnWords(drafted, draft);

  const chooseKind = (next: OutcomeKind) => {
    setKind(next);
    const prefix = kindPrefix(text, context.locale);
    if (prefix !== null) editing.put(withoutPrefix(text, prefix.end, editing.caret));
    editing.input.current?.focus();
  };
  const { take, giveBackTyped } = useTaking(text, editing, reading.suggestions);
  const mark = () => void markMoment(scene);
  const record = useRecording(scene, { place, drafted, kind: [kind, setKind], tell: setOutcome, editing });
  const acts = {
    ...{ ...editing, text, candidates: reading.candidates, take, giveBackTyped, chooseKind, mark, openSheet },
    record: () => record(reading.ghosts),
  };
  const latest = useLatest(acts);
  /** Acts on the line as it stands, with all that was typed. */
  const withAll = () => {
    editing.reader.now();
    return latest.current;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (onLineKeys(event, onlyTypes(event, editing) ? acts : withAll())) event.preventDefault();
  };
  return {
    ...{ text, capture: reading.capture, ghosts: reading.ghosts, candidates: reading.candidates },
    ...{ input: editing.input, mirror: editing.mirror, isAhead: editing.reader.isWaiting, active: active ?? 0 },
    ...{ edit: editing.edit, moveCaret: editing.moveCaret, onKeyDown },
    take: (candidate: Candidate) => withAll().take(candidate),
    chooseKind: (next: OutcomeKind) => withAll().chooseKind(next),
    ...{ draftFailed: drafted.failed, failed: outcome === 'failed' },
    /** The code of the entry recorded last, until the next one is begun. */
    recorded: outcome === 'open' || outcome === 'failed' || text !== '' ? null : outcome,
  };
}

/** A key that only changes the text of the field, or nothing at all: no command of the line. */
function onlyTypes({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, { taken }: Editing): boolean {
  if (['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'].includes(key)) return true;
  if (ctrlKey || metaKey || altKey) return false;
  return key.length === 1 || key === 'Delete' || (key === 'Backspace' && taken.current === null);
}

/** What was made in the last rendering, for what happens between two of them. */
function useLatest<T>(value: T) {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
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
  readonly editing: Editing;
};

/**
 * Takes what the line says on record. It stands in the stream at once, as being saved, until the entry stands there;
 * what can't be written goes back to where it was typed.
 */
function useRecording(scene: Scene, { place, drafted, kind: [kind, setKind], tell, editing }: Recording) {
  return async (read: readonly Capture[]) => {
    const ghosts = read.filter((ghost) => ghost.text !== '');
    if (ghosts.length === 0) return;
    const { text } = drafted;
    const outcomeIds = newOutcomeIds(ghosts.length);
    const { startRecording, endRecording } = useCapture.getState();
    startRecording({ outcomeIds, captures: ghosts, itemId: scene.itemId, at: useClock.getState().now });
    drafted.show('');
    editing.reset();
    setKind('takeaway');
    try {
      const added = await drafted.settle(() => addEntries(scene, { draftPlace: place, outcomeIds, ghosts }));
      const last = added.at(-1);
      if (last === undefined) return;
      useCapture.getState().tellAdded(last.outcomeId);
      tell(last.code);
    } catch {
      // The rail tells that nothing was written.
      editing.reader.forget();
      flushSync(() => {
        endRecording(outcomeIds);
        drafted.giveBack(text);
        setKind(kind);
        tell('failed');
      });
    }
  };
}

/** Undo may have put older words into the stored draft: what stands in the line is what counts. */
function useOwnWords({ latest, keep }: ReturnType<typeof useDraftedText>, stored: string): void {
  const keepOwn = useEffectEvent((found: string) => {
    const text = latest();
    if (text !== '' && found !== text) keep(text);
  });
  useEffect(() => keepOwn(stored), [stored]);
}

/** What was typed before a candidate was taken, and the line with it. */
type Taken = { readonly typed: { readonly line: string; readonly caret: number }; readonly whole: string };

/**
 * The caret, the candidate the arrows are at, and the ways to change the text. The field itself is what counts: what
 * is typed into it is read a moment later.
 */
function useEditing(drafted: ReturnType<typeof useDraftedText>) {
  const { text } = drafted;
  const input = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState(text.length);
  const [active, setActive] = useState<number | null>(null);
  const [dismissed, setDismissed] = useState(false);
  const taken = useRef<Taken | null>(null);
  const reader = useReadLater((typed) => {
    setCaret(typed.caret);
    if (typed.text === null) return;
    drafted.show(typed.text);
    setActive(null);
    setDismissed(false);
  });
  useLayoutEffect(() => {
    const field = input.current;
    if (field !== null && !reader.isWaiting() && field.value !== text) field.value = text;
  }, [text, reader]);
  /** What was typed into the field. */
  const edit = (next: string, nextCaret: number) => {
    drafted.type(next);
    const isThere = mirror.current !== null && patchMirror(mirror.current, next);
    reader.wait({ text: next, caret: nextCaret });
    if (!isThere) reader.now();
  };
  const moveCaret = (next: number) => {
    if (next !== caret || reader.isWaiting()) reader.wait({ text: null, caret: next });
  };
  const reset = () => {
    setCaret(0);
    setActive(null);
    setDismissed(false);
  };
  const put = (next: { readonly line: string; readonly caret: number }) => {
    reader.forget();
    drafted.change(next.line);
    reset();
    setCaret(next.caret);
    requestAnimationFrame(() => input.current?.setSelectionRange(next.caret, next.caret));
  };
  return {
    ...{ input, mirror, reader, caret, active, setActive, dismissed, setDismissed, taken, edit, moveCaret, reset, put },
  } as const;
}

export type Editing = ReturnType<typeof useEditing>;

type Typed = {
  readonly text: string;
  readonly caret: number;
  readonly active: number | null;
  readonly dismissed: boolean;
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

type Added = {
  readonly draftPlace: string;
  readonly outcomeIds: readonly OutcomeId[];
  readonly ghosts: readonly Capture[];
};

async function addEntries({ meetingId, session, itemId }: Scene, { draftPlace, outcomeIds, ghosts }: Added) {
  const place = { meetingId, sessionId: session?.id ?? null, agendaItemId: itemId, draftPlace, outcomeIds };
  const captures = ghosts.map(({ tokens: _tokens, ...capture }) => capture);
  const [only] = captures;
  if (only !== undefined && captures.length === 1)
    return [await runCommand('outcome.add', { ...place, capture: only })];
  return runCommand('outcome.addMany', { ...place, captures });
}
