import i18next from 'i18next';
import type { RegisterRow } from '#domain/register/rows.ts';
import type { RegisterStatus } from '#domain/register/status.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { openEntry } from '#renderer/state/open-entry.ts';
import { noteRegisterStep } from '#renderer/state/register.ts';
import { useToast } from '#renderer/state/toast.ts';

/** Gives an entry a status and says so. */
export async function changeStatus({ outcome, meeting }: RegisterRow, status: RegisterStatus): Promise<void> {
  const { changed } = await runCommand('outcome.setStatus', { outcomeId: outcome.id, status });
  if (!changed) return;
  noteRegisterStep(meeting.id);
  useToast
    .getState()
    .show(i18next.t('register.done.status', { code: outcome.code, status: i18next.t(`register.status.${status}`) }));
}

/** Goes to where the entry was captured. */
export function openInMeeting({ outcome, meeting }: RegisterRow): void {
  openEntry(meeting.id, outcome);
}
