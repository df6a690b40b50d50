import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import {
  type OpenedReturn,
  type OpenReturnFailure,
  openReturnedFile,
} from '#renderer/commands/translation/open-returned.ts';
import { unlessLocked } from '#renderer/commands/unless-locked.ts';
import { noticeWords } from '#renderer/i18n/notice-place.ts';
import { useToast } from '#renderer/state/toast.ts';
import { FileImportDialog, type FileImportFrame } from '#renderer/ui/FileImportDialog.tsx';
import { useAttempt } from '#renderer/ui/use-attempt.ts';
import { useFileStep } from '#renderer/ui/use-file-step.ts';
import { ReturnPreview } from './ReturnPreview.tsx';
import { chosenAtFirst, wantedLines } from './return-groups.ts';

type TakeBackDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

/** What a translator gave back: a file, what it means here line by line, then one step that undo takes back whole. */
export function TakeBackDialog({ meetingId, onClose }: TakeBackDialogProps) {
  const { t } = useTranslation();
  const { opened, failure, turn, show } = useFileStep<OpenedReturn, OpenReturnFailure>();
  const frame: FileImportFrame = {
    title: t('handoff.back.title'),
    text: t('handoff.back.text'),
    words: {
      cancel: t('handoff.back.cancel'),
      choose: t('handoff.back.choose'),
      another: t('handoff.back.another'),
      drop: t('handoff.back.drop'),
    },
    onFile: (file) => void show(openReturnedFile({ meetingId, file, dialogTitle: t('handoff.back.title') })),
    onClose,
  };
  if (opened !== null) return <Confirm key={turn} meetingId={meetingId} opened={opened} frame={frame} />;
  return <FileImportDialog {...frame} problem={failure === null ? null : refusal(failure)} looked={null} />;

  function refusal(failed: OpenReturnFailure) {
    const title = t('handoff.back.failed');
    if (failed.kind === 'host') return { title, text: t(`errors.host.${failed.code}`) };
    return { title, text: t('handoff.back.refused', noticeWords(failed.notice, t)) };
  }
}

type ConfirmProps = {
  readonly meetingId: MeetingId;
  readonly opened: OpenedReturn;
  readonly frame: FileImportFrame;
};

function Confirm({ meetingId, opened, frame }: ConfirmProps) {
  const { t } = useTranslation();
  const { name, plan, file } = opened;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => chosenAtFirst(plan.lines));
  const { isWorking, hasFailed, attempt } = useAttempt();
  const wanted = wantedLines(plan.lines, chosen);
  const takeIn = async () => {
    const done = await unlessLocked(runCommand('translation.import', { meetingId, file, wanted }));
    if (done !== null) {
      const { taken, toReview, kept } = done;
      const facts = [
        t('handoff.back.done', { count: taken }),
        ...(toReview > 0 ? [t('handoff.back.toReview', { count: toReview })] : []),
        ...(kept > 0 ? [t('handoff.back.kept', { count: kept })] : []),
      ];
      useToast.getState().show(facts.join('. '), { undoable: taken > 0 });
    }
    frame.onClose();
  };
  return (
    <FileImportDialog
      {...frame}
      text={`${name} · ${t(`kinds.language.${file.locale}`)}`}
      problem={hasFailed ? { title: t('handoff.back.failed'), text: t('handoff.back.unsaved') } : null}
      looked={{
        preview: <ReturnPreview meetingId={meetingId} opened={opened} chosen={chosen} onChange={setChosen} />,
        confirm: confirmWord(),
        isReady: wanted.size > 0,
        isWorking,
        onConfirm: () => void attempt(takeIn),
      }}
    />
  );

  function confirmWord(): string {
    if (isWorking) return t('handoff.back.working');
    return wanted.size === 0 ? t('handoff.back.nothing') : t('handoff.back.confirm', { count: wanted.size });
  }
}
