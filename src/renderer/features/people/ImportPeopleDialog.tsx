import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import {
  type OpenPeopleFailure,
  type OpenedPeople,
  openPeopleFile,
  rereadPeopleFile,
} from '#renderer/commands/people/open-people-file.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { unlessLocked } from '#renderer/commands/unless-locked.ts';
import { noticeWords } from '#renderer/i18n/notice-place.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { FileImportDialog } from '#renderer/ui/FileImportDialog.tsx';
import { useAttempt } from '#renderer/ui/use-attempt.ts';
import { useFileStep } from '#renderer/ui/use-file-step.ts';
import { PeoplePreview } from './PeoplePreview.tsx';

type ImportPeopleDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

/** Import of an attendee list: a file, what each column is, what comes in and what does not, then one step. */
export function ImportPeopleDialog({ meetingId, onClose }: ImportPeopleDialogProps) {
  const { t } = useTranslation();
  const { opened, failure, show } = useFileStep<OpenedPeople, OpenPeopleFailure>();
  const { isWorking, hasFailed, attempt, forget } = useAttempt();
  const bringIn = async ({ preview }: OpenedPeople) => {
    if (preview === null) return;
    const done = await unlessLocked(runCommand('people.import', { meetingId, preview }));
    if (done !== null) useToast.getState().show(doneWords(done));
    onClose();
  };
  const count = opened?.effect ? opened.effect.created + opened.effect.updated : 0;
  return (
    <FileImportDialog
      title={t('people.import.title')}
      text={t('people.import.text')}
      words={{
        cancel: t('people.import.cancel'),
        choose: t('people.import.choose'),
        another: t('people.import.another'),
        drop: t('people.import.drop'),
      }}
      problem={problem()}
      looked={
        opened === null
          ? null
          : {
              preview: (
                <PeoplePreview
                  opened={opened}
                  onChoice={(choice) => void show(rereadPeopleFile(opened.file, meetingId, choice))}
                />
              ),
              confirm: confirmWord(),
              isReady: count > 0,
              isWorking,
              onConfirm: () => void attempt(() => bringIn(opened)),
            }
      }
      onFile={(file) => {
        forget();
        void show(openPeopleFile({ meetingId, file, dialogTitle: t('people.import.title') }));
      }}
      onClose={onClose}
    />
  );

  function confirmWord(): string {
    if (isWorking) return t('people.import.working');
    return count === 0 ? t('people.import.nothing') : t('people.import.confirm', { count });
  }

  function doneWords({ created, updated }: { readonly created: number; readonly updated: number }): string {
    if (updated === 0) return t('people.import.done', { count: created });
    return t('people.import.doneBoth', { created, updated });
  }

  function problem() {
    const title = t('people.import.failed');
    if (hasFailed) return { title, text: t('people.import.unsaved') };
    if (failure === null) return null;
    if (failure.kind === 'host') return { title, text: t(`errors.host.${failure.code}`) };
    if (failure.kind === 'agenda') {
      return {
        title: t('people.import.isAgenda'),
        text: t('people.import.isAgendaText'),
        actions: (
          <Button look="link" onClick={() => usePanels.getState().open('importAgenda')}>
            {t('people.import.openAgenda')}
          </Button>
        ),
      };
    }
    return { title, text: t('people.import.refused', noticeWords(failure.notice, t)) };
  }
}
