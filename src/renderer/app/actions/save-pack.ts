import i18next from 'i18next';
import { savePackFile } from '#renderer/commands/pack/pack-file.ts';
import { currentMeetingId, useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';

/** Writes the meeting one is in as a file, for a stick or another laptop. */
export async function savePack(): Promise<void> {
  const meetingId = currentMeetingId(useRoute.getState().route);
  if (meetingId === null) return;
  const saved = await savePackFile(meetingId, i18next.t('app.actions.savePack'));
  if (saved === null) return;
  const text = saved.ok
    ? i18next.t('meetings.pack.saved', { name: saved.value.name })
    : i18next.t('meetings.pack.notSaved', { why: i18next.t(`errors.host.${saved.failure}`) });
  useToast.getState().show(text, { undoable: false });
}
