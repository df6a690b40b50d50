import { useTranslation } from 'react-i18next';
import type { MeetingId, SessionId } from '#domain/ids.ts';
import {
  type OpenMinutesFailure,
  type OpenedMinutes,
  openMinutesFile,
} from '#renderer/commands/capture/import-minutes-file.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { unlessLocked } from '#renderer/commands/unless-locked.ts';
import { noticeWords } from '#renderer/i18n/notice-place.ts';
import { type Agenda, useAgenda } from '#renderer/queries/agenda.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';
import { FileImportDialog, type FileImportFrame } from '#renderer/ui/FileImportDialog.tsx';
import { useAttempt } from '#renderer/ui/use-attempt.ts';
import { useFileStep } from '#renderer/ui/use-file-step.ts';
import { MinutesPreview } from './MinutesPreview.tsx';
import { useMinutesChoice } from './use-minutes-choice.ts';

type ImportMinutesDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

/** Import of minutes: a file, what it holds line by line, where it goes, then one step that undo takes back whole. */
export function ImportMinutesDialog({ meetingId, onClose }: ImportMinutesDialogProps) {
  const { t } = useTranslation();
  const agenda = useAgenda(meetingId);
  const { opened, failure, turn, show } = useFileStep<OpenedMinutes, OpenMinutesFailure>();
  const frame: FileImportFrame = {
    title: t('notes.import.title'),
    text: t('notes.import.text'),
    words: {
      cancel: t('notes.import.cancel'),
      choose: t('notes.import.choose'),
      another: t('notes.import.another'),
      drop: t('notes.import.drop'),
    },
    onFile: (file) => void show(openMinutesFile(file, t('notes.import.title'))),
    onClose,
  };
  if (opened !== null && agenda) return <Confirm key={turn} agenda={agenda} file={opened} frame={frame} />;
  return <FileImportDialog {...frame} problem={failure === null ? null : refusal(failure)} looked={null} />;

  function refusal(failed: OpenMinutesFailure) {
    const title = t('notes.import.failed');
    if (failed.kind === 'host') return { title, text: t(`errors.host.${failed.code}`) };
    return { title, text: t('notes.import.refused', noticeWords(failed.notice, t)) };
  }
}

type ConfirmProps = {
  readonly agenda: Agenda;
  readonly file: OpenedMinutes;
  readonly frame: FileImportFrame;
};

function Confirm({ agenda, file, frame }: ConfirmProps) {
  const { t } = useTranslation();
  const { choice, change, effect, isReady } = useMinutesChoice(agenda, file);
  const { isWorking, hasFailed, attempt } = useAttempt();
  const count = effect === null ? 0 : effect.items + effect.outcomes + effect.notes;
  const meetingId = agenda.meeting.id;
  const bringIn = async () => {
    const done = await unlessLocked(runCommand('minutes.import', { meetingId, preview: file.preview, choice }));
    if (done !== null) {
      goToImported(meetingId, done);
      useToast.getState().show(t('notes.import.done', { count }));
    }
    frame.onClose();
  };
  return (
    <FileImportDialog
      {...frame}
      problem={hasFailed ? { title: t('notes.import.failed'), text: t('notes.import.unsaved') } : null}
      looked={{
        preview: <MinutesPreview agenda={agenda} file={file} choice={choice} effect={effect} onChange={change} />,
        confirm: confirmWord(),
        isReady: isReady && count > 0,
        isWorking,
        onConfirm: () => void attempt(bringIn),
      }}
    />
  );

  function confirmWord(): string {
    if (isWorking) return t('notes.import.working');
    return count === 0 ? t('notes.import.nothing') : t('notes.import.confirm', { count });
  }
}

type Imported = { readonly sessionId: SessionId; readonly outcomes: number };

/** The capture shows what came in. */
function goToImported(meetingId: MeetingId, { sessionId, outcomes }: Imported): void {
  const capture = useCapture.getState();
  capture.goTo(meetingId, sessionId);
  capture.setMode(outcomes > 0 ? 'entries' : 'notes');
  useRoute.getState().go({ screen: 'capture', meetingId });
}
