import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import {
  type OpenAgendaFailure,
  type OpenedAgenda,
  importAgendaFile,
  openAgendaFile,
} from '#renderer/commands/agenda/import-agenda-file.ts';
import { unlessLocked } from '#renderer/commands/unless-locked.ts';
import { noticeWords } from '#renderer/i18n/notice-place.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';
import { FileImportDialog } from '#renderer/ui/FileImportDialog.tsx';
import { useAttempt } from '#renderer/ui/use-attempt.ts';
import { useFileStep } from '#renderer/ui/use-file-step.ts';
import { AgendaPreviewTable } from './AgendaPreviewTable.tsx';

type ImportAgendaDialogProps = { readonly meetingId: MeetingId | null; readonly onClose: () => void };

/** Import of an agenda: a file, what comes in and what does not, then one step that undo takes back whole. */
export function ImportAgendaDialog({ meetingId, onClose }: ImportAgendaDialogProps) {
  const { t } = useTranslation();
  const sourceLocale = useLocale();
  const { opened, failure, show } = useFileStep<OpenedAgenda, OpenAgendaFailure>();
  const { isWorking, hasFailed, attempt, forget } = useAttempt();
  const bringIn = async ({ preview }: OpenedAgenda) => {
    const done = await unlessLocked(importAgendaFile({ preview, meetingId, sourceLocale }));
    if (done !== null) {
      useRoute.getState().go({ screen: 'agenda', meetingId: done.meetingId });
      useToast.getState().show(t('agenda.import.done', { count: done.created, updated: done.updated }));
    }
    onClose();
  };
  const count = opened === null ? 0 : opened.effect.created + opened.effect.updated;
  return (
    <FileImportDialog
      title={t('agenda.import.title')}
      text={t('agenda.import.text')}
      words={{
        cancel: t('agenda.import.cancel'),
        choose: t('agenda.import.choose'),
        another: t('agenda.import.another'),
        drop: t('agenda.import.drop'),
      }}
      problem={problem()}
      looked={
        opened === null
          ? null
          : {
              preview: <AgendaPreviewTable file={opened} />,
              confirm: confirmWord(),
              isReady: count > 0,
              isWorking,
              onConfirm: () => void attempt(() => bringIn(opened)),
            }
      }
      onFile={(file) => {
        forget();
        void show(openAgendaFile({ file, meetingId, sourceLocale, dialogTitle: t('agenda.import.title') }));
      }}
      onClose={onClose}
    />
  );

  function confirmWord(): string {
    if (isWorking) return t('agenda.import.working');
    return count === 0 ? t('agenda.import.nothing') : t('agenda.import.confirm', { count });
  }

  function problem() {
    const title = t('agenda.import.failed');
    if (hasFailed) return { title, text: t('agenda.import.unsaved') };
    if (failure === null) return null;
    if (failure.kind === 'host') return { title, text: t(`errors.host.${failure.code}`) };
    return { title, text: t('agenda.import.refused', noticeWords(failure.notice, t)) };
  }
}
