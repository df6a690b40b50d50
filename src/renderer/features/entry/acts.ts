import i18next from 'i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type { RegisterStatus } from '#domain/register/status.ts';
import type { Row } from '#domain/records/tables.ts';
import type { OutcomeFields } from '#renderer/commands/capture/edit-outcome.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { closeEntryDetails } from '#renderer/state/entry-details.ts';
import { noteRegisterStep } from '#renderer/state/register.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';

type Entry = Pick<Row<'outcomes'>, 'id' | 'code' | 'meetingId'>;

/** What follows a change made over any screen: the register has to know whose step undo takes back. */
export function settle(meetingId: MeetingId, told: string | null = null): void {
  if (useRoute.getState().route.screen === 'register') noteRegisterStep(meetingId);
  if (told !== null) useToast.getState().show(told);
}

/** Changes fields of an entry; only what differs may be given. */
export async function editFields({ id, meetingId }: Entry, fields: OutcomeFields): Promise<void> {
  await runCommand('outcome.edit', { outcomeId: id, fields, draftPlace: null });
  settle(meetingId);
}

export async function convert({ id, code, meetingId }: Entry, kind: OutcomeKind): Promise<void> {
  const { code: next } = await runCommand('outcome.convert', { outcomeId: id, kind });
  settle(meetingId, i18next.t('entry.done.converted', { from: code, to: next }));
}

export async function setStatus({ id, meetingId }: Entry, status: RegisterStatus): Promise<void> {
  const { changed } = await runCommand('outcome.setStatus', { outcomeId: id, status });
  if (changed) settle(meetingId);
}

export async function deleteEntry({ id, code, meetingId }: Entry): Promise<void> {
  await runCommand('outcome.delete', { outcomeId: id });
  closeEntryDetails();
  settle(meetingId, i18next.t('entry.done.deleted', { code }));
}
