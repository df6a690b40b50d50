import i18next from 'i18next';
import type { OutcomeId } from '#domain/ids.ts';
import type { Visibility } from '#domain/primitives.ts';
import { type OutcomeKind, outcomeKinds } from '#domain/records/outcome.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { useToast } from '#renderer/state/toast.ts';
import type { Scene } from './scene.ts';
import { isModPressed } from '#renderer/ui/mod-key.ts';

/** The id of the capture line in the page: the stream hands the keyboard back to it. */
export const lineId = 'capture-line';

export function focusLine(): void {
  document.getElementById(lineId)?.focus();
}

type Entry = Pick<Row<'outcomes'>, 'id' | 'code' | 'kind'>;

const tell = (text: string) => useToast.getState().show(text);

export async function convertEntry(entry: Entry, kind: OutcomeKind): Promise<void> {
  if (entry.kind === kind) return;
  const { code } = await runCommand('outcome.convert', { outcomeId: entry.id, kind });
  useToast.getState().show(i18next.t('capture.entry.converted', { from: entry.code, to: code }));
}

/** One entry or several, in one step. */
export async function convertEntries(entries: readonly Entry[], kind: OutcomeKind): Promise<void> {
  const [only] = entries;
  if (only !== undefined && entries.length === 1) return convertEntry(only, kind);
  const outcomeIds = entries.map(({ id }) => id);
  const { count } = await runCommand('outcome.convertMany', { outcomeIds, kind });
  tell(i18next.t('capture.many.converted', { count, kind: i18next.t(`kinds.outcome.${kind}`) }));
}

export async function deleteEntries(entries: readonly Entry[]): Promise<void> {
  const [only] = entries;
  useCapture.getState().pick([]);
  if (only !== undefined && entries.length === 1) return deleteEntry(only);
  const { count } = await runCommand('outcome.deleteMany', { outcomeIds: entries.map(({ id }) => id) });
  tell(i18next.t('capture.many.deleted', { count }));
}

export async function showEntriesTo(outcomeIds: readonly OutcomeId[], visibility: Visibility): Promise<void> {
  const { count } = await runCommand('outcome.showMany', { outcomeIds, visibility });
  tell(i18next.t('capture.many.shown', { count, circle: i18next.t(`kinds.visibility.${visibility}`) }));
}

export async function tagEntries(outcomeIds: readonly OutcomeId[], topic: Row<'topics'>, title: string): Promise<void> {
  const { count } = await runCommand('outcome.tagMany', {
    outcomeIds,
    topic: { topicId: topic.id, tag: topic.tag, title },
  });
  tell(i18next.t('capture.many.tagged', { count, topic: title }));
}

/** Marks for follow-up, or takes the marks off where all have one. */
export async function followUpEntries(outcomeIds: readonly OutcomeId[]): Promise<void> {
  const { marked } = await runCommand('outcome.followUp', { outcomeIds });
  const count = outcomeIds.length;
  tell(marked ? i18next.t('capture.many.followed', { count }) : i18next.t('capture.many.unfollowed', { count }));
}

export async function mergeEntries(outcomeIds: readonly OutcomeId[]): Promise<void> {
  const { outcomeId, code } = await runCommand('outcome.merge', { outcomeIds });
  useCapture.getState().pick([]);
  useCapture.getState().select(outcomeId, 'keys');
  tell(i18next.t('capture.many.merged', { count: outcomeIds.length, code }));
}

/** "Come back to this": marks the moment, in the session and item that are on. */
export async function markMoment({ meetingId, session, itemId }: Pick<Scene, 'meetingId' | 'session' | 'itemId'>) {
  const sessionId = session?.id ?? null;
  await runCommand('marker.add', { meetingId, sessionId, agendaItemId: itemId, text: '' });
  tell(i18next.t('capture.marker.added'));
}

/** One place up or down among the entries shown. */
export async function moveEntry(entry: Entry, step: -1 | 1, among: readonly OutcomeId[]): Promise<void> {
  const { moved } = await runCommand('outcome.reorder', { outcomeId: entry.id, step, among });
  if (moved) useCapture.getState().select(entry.id, 'keys');
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
