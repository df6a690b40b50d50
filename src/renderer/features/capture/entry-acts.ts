import i18next from 'i18next';
import type { OutcomeId } from '#domain/ids.ts';
import type { Visibility } from '#domain/primitives.ts';
import { type OutcomeKind, outcomeKinds } from '#domain/records/outcome.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { useToast } from '#renderer/state/toast.ts';
import { isModPressed } from '#renderer/ui/mod-key.ts';

/** The id of the capture line in the page: the stream hands the keyboard back to it. */
export const lineId = 'capture-line';

export function focusLine(): void {
  document.getElementById(lineId)?.focus();
}

type Entry = Pick<Row<'outcomes'>, 'id' | 'code' | 'kind'>;

export async function convertEntry(entry: Entry, kind: OutcomeKind): Promise<void> {
  if (entry.kind === kind) return;
  const { code } = await runCommand('outcome.convert', { outcomeId: entry.id, kind });
  useToast.getState().show(i18next.t('capture.entry.converted', { from: entry.code, to: code }));
}

export async function deleteEntry(entry: Entry): Promise<void> {
  await runCommand('outcome.delete', { outcomeId: entry.id });
  useToast.getState().show(i18next.t('capture.entry.deleted', { code: entry.code }));
}

export async function showEntryTo(entry: Entry, visibility: Visibility): Promise<void> {
  await runCommand('outcome.edit', { outcomeId: entry.id, fields: { visibility }, draftPlace: null });
  useToast.getState().show(i18next.t('capture.entry.changed', { code: entry.code }));
}

export function editEntry(id: OutcomeId | null): void {
  useCapture.getState().edit(id);
}

type Pressed = {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly code: string;
};

/** The kind of Ctrl+1 … Ctrl+7 (Command on a Mac), by the digit's place on the keyboard. */
export function kindOfKeys({ ctrlKey, metaKey, altKey, shiftKey, code }: Pressed): OutcomeKind | null {
  if (!isModPressed({ ctrlKey, metaKey }) || altKey || shiftKey) return null;
  const digit = /^(?:Digit|Numpad)([1-7])$/.exec(code)?.[1];
  return digit === undefined ? null : (outcomeKinds[Number(digit) - 1] ?? null);
}
