import i18next from 'i18next';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Capture, CaptureContext } from '#domain/capture/capture.ts';
import { parseEntry } from '#domain/capture/grammar.ts';
import { entryPlace } from '#domain/capture/places.ts';
import { type PrintedEntry, printEntry } from '#domain/capture/print.ts';
import { sourceText } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { useToast } from '#renderer/state/toast.ts';
import { isModPressed } from '#renderer/ui/mod-key.ts';
import { convertEntry, editEntry, kindOfKeys } from './entry-acts.ts';
import type { Lookups } from './scene.ts';
import { useDraftedText } from './use-drafted-text.ts';

export type EditedEntry = {
  readonly entry: Row<'outcomes'>;
  readonly context: CaptureContext;
  readonly lookups: Lookups;
};

/** Whether the keyboard goes back to the entry, or the pointer has already gone elsewhere. */
type Leave = 'keys' | 'pointer';

/** The text of an entry while it is edited: Enter or leaving saves, Escape takes back. */
export function useEntryEdit({ entry, context, lookups }: EditedEntry, draft: string) {
  const place = entryPlace(entry.id);
  const own = { ...context, defaultKind: entry.kind };
  const printed = printEntry(sayableOf(entry, lookups), own);
  const initial = draft === '' ? printed.line : draft;
  const { text, change, settle } = useDraftedText({ meetingId: entry.meetingId, place, initial });
  const [failed, setFailed] = useState(false);
  const closed = useRef(false);
  const capture = parseEntry(text, own);

  const close = async (write: () => Promise<unknown>, how: Leave): Promise<boolean> => {
    if (closed.current) return false;
    closed.current = true;
    try {
      await settle(write);
    } catch {
      // The rail tells that nothing was written; the text stays open.
      closed.current = false;
      setFailed(true);
      return false;
    }
    leave(entry, how);
    return true;
  };
  const forget = () => runCommand('draft.save', { meetingId: entry.meetingId, place, text: '' });
  const save = async (how: Leave) => {
    if (capture.text === '' || text === printed.line) return void (await close(forget, how));
    const fields = fieldsOf(capture, printed);
    const write = () => runCommand('outcome.edit', { outcomeId: entry.id, fields, draftPlace: place });
    if (await close(write, how)) useToast.getState().show(i18next.t('capture.entry.changed', { code: entry.code }));
  };
  const split = async (caret: number) => {
    const [first, second] = [parseEntry(text.slice(0, caret), own).text, parseEntry(text.slice(caret), own).text];
    if (first === '' || second === '') return;
    const write = () => runCommand('outcome.split', { outcomeId: entry.id, first, second, draftPlace: place });
    if (await close(write, 'keys')) useToast.getState().show(i18next.t('capture.entry.split', { code: entry.code }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const kind = kindOfKeys(event);
    if (kind !== null) void convertEntry(entry, kind);
    else if (event.key === 'Enter' && isModPressed(event)) void split(caretOf(event));
    else if (event.key === 'Escape') void close(forget, 'keys');
    else if (event.key === 'Enter' && !event.shiftKey) void save('keys');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { text, capture, failed, change, save, onKeyDown };
}

function caretOf({ currentTarget, target }: KeyboardEvent): number {
  const field = target instanceof HTMLTextAreaElement ? target : (currentTarget as HTMLTextAreaElement);
  return field.selectionStart;
}

/** By now the person may be at another entry. */
function leave(entry: Row<'outcomes'>, how: Leave): void {
  const { editing, select } = useCapture.getState();
  if (editing !== entry.id) return;
  editEntry(null);
  if (how === 'keys') select(entry.id, 'keys');
}

function sayableOf(entry: Row<'outcomes'>, lookups: Lookups) {
  return {
    kind: entry.kind,
    text: sourceText(entry.text),
    details: entry.details === null ? '' : sourceText(entry.details),
    owners: entry.owners,
    attribution: entry.attribution,
    topics: entry.topicIds.map((id) => ({ topicId: id, tag: lookups.topics.get(id)?.tag ?? '' })),
    due: entry.due,
    visibility: entry.visibility === 'public' ? null : entry.visibility,
  };
}

/** What was typed, with what no line could say of the entry before. */
function fieldsOf(capture: Capture, { unsaid }: PrintedEntry) {
  return {
    text: capture.text,
    details: capture.details,
    owners: [...capture.owners, ...unsaid.owners],
    attribution: capture.attribution.kind === 'none' ? unsaid.attribution : capture.attribution,
    topics: [...capture.topics, ...unsaid.topics.map((topic) => ({ ...topic, title: '' }))],
    due: capture.due ?? unsaid.due,
    visibility: capture.visibility ?? 'public',
  } as const;
}
