import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { Locale } from '#domain/primitives.ts';
import type { PassageRef } from '#domain/summary/document.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useToast } from '#renderer/state/toast.ts';

export type SavePassage = (ref: PassageRef, locale: Locale, text: string) => Promise<void>;

/** Writes one language of a passage; says so where that made translations stale. */
export function useSavePassage(meetingId: MeetingId): SavePassage {
  const { t } = useTranslation();
  return async (ref, locale, text) => {
    const { staled } = await runCommand('text.translate', { ...ref, meetingId, locale, text });
    if (staled > 0) useToast.getState().show(t('summary.passage.staled', { count: staled }));
  };
}
