import i18next from 'i18next';
import { standing } from '#domain/closing/locked-change.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { database } from '#renderer/data/database.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { useLocked } from '#renderer/state/locked.ts';
import { currentMeetingId, useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';

/** Makes the record of the whole meeting final; where it is, asks why it is to be opened again. */
export async function finalizeMeeting(): Promise<void> {
  const meetingId = currentMeetingId(useRoute.getState().route);
  if (meetingId === null) return;
  const closings = standing(await rowsOf(database(), 'closings', meetingId));
  const whole = closings.find(({ sessionId }) => sessionId === null);
  if (whole !== undefined) return useLocked.getState().askToReopen(whole.id);
  await runCommand('record.finalize', { meetingId, sessionId: null });
  useToast.getState().show(i18next.t('app.finalized'));
}
