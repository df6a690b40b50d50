import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { PickedFile } from '#renderer/commands/files/pick-file.ts';
import { LockedError } from '#renderer/commands/locks.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import {
  type OpenedReturn,
  type OpenReturnFailure,
  openReturnedFile,
} from '#renderer/commands/translation/open-returned.ts';
import { noticePlace } from '#renderer/i18n/notice-place.ts';
import { useLocked } from '#renderer/state/locked.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DropZone } from '#renderer/ui/DropZone.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ReturnPreview } from './ReturnPreview.tsx';
import { chosenAtFirst, wantedLines } from './return-groups.ts';

type TakeBackDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

type Step =
  | { readonly kind: 'choose'; readonly failure: OpenReturnFailure | null }
  | { readonly kind: 'preview'; readonly opened: OpenedReturn };

/** What a translator gave back: a file, what it means here line by line, then one step that undo takes back whole. */
export function TakeBackDialog({ meetingId, onClose }: TakeBackDialogProps) {
  const { t } = useTranslation();
  const [step, setStep] = useState<Step>({ kind: 'choose', failure: null });
  const open = async (file: PickedFile | null) => {
    const result = await openReturnedFile({ meetingId, file, dialogTitle: t('handoff.back.title') });
    if (result === null) return;
    setStep(result.ok ? { kind: 'preview', opened: result.value } : { kind: 'choose', failure: result.failure });
  };
  if (step.kind === 'preview') {
    const { opened } = step;
    return (
      <Confirm
        key={opened.name}
        meetingId={meetingId}
        opened={opened}
        onAnother={() => void open(null)}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('handoff.back.title')}
      text={t('handoff.back.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('handoff.back.cancel')}
          </Button>
          <Button size="dialog" look="primary" icon={FileUp} onClick={() => void open(null)}>
            {t('handoff.back.choose')}
          </Button>
        </>
      }
    >
      {step.failure !== null && <Refusal failure={step.failure} />}
      <DropZone label={t('handoff.back.drop')} onFile={(file) => void open(file)} />
    </Dialog>
  );
}

function Refusal({ failure }: { readonly failure: OpenReturnFailure }) {
  const { t } = useTranslation();
  return (
    <Notice tone="danger" title={t('handoff.back.failed')}>
      {failure.kind === 'host'
        ? t(`errors.host.${failure.code}`)
        : t('handoff.back.refused', {
            where: noticePlace(failure.notice.where, t),
            what: t(`import.notice.${failure.notice.code}`, failure.notice.values),
          })}
    </Notice>
  );
}

type ConfirmProps = TakeBackDialogProps & { readonly opened: OpenedReturn; readonly onAnother: () => void };

function Confirm({ meetingId, opened, onAnother, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const { plan, file } = opened;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => chosenAtFirst(plan.lines));
  const [isWorking, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const wanted = wantedLines(plan.lines, chosen);
  const confirm = async () => {
    setWorking(true);
    setFailed(false);
    try {
      const { taken, toReview, kept } = await runCommand('translation.import', { meetingId, file, wanted });
      const facts = [
        t('handoff.back.done', { count: taken }),
        ...(toReview > 0 ? [t('handoff.back.toReview', { count: toReview })] : []),
        ...(kept > 0 ? [t('handoff.back.kept', { count: kept })] : []),
      ];
      useToast.getState().show(facts.join('. '), { undoable: taken > 0 });
      onClose();
    } catch (cause: unknown) {
      setWorking(false);
      if (cause instanceof LockedError) {
        onClose();
        useLocked.getState().tellRefused(cause.closing.id);
      } else {
        console.error(cause);
        setFailed(true);
      }
    }
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('handoff.back.title')}
      text={`${opened.name} · ${t(`kinds.language.${file.locale}`)}`}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('handoff.back.cancel')}
          </Button>
          <Button size="dialog" icon={FileUp} onClick={onAnother} disabled={isWorking}>
            {t('handoff.back.another')}
          </Button>
          <Button size="dialog" look="primary" disabled={wanted.size === 0 || isWorking} onClick={() => void confirm()}>
            {isWorking
              ? t('handoff.back.working')
              : wanted.size === 0
                ? t('handoff.back.nothing')
                : t('handoff.back.confirm', { count: wanted.size })}
          </Button>
        </>
      }
    >
      {failed && (
        <Notice tone="danger" title={t('handoff.back.failed')}>
          {t('handoff.back.unsaved')}
        </Notice>
      )}
      <ReturnPreview meetingId={meetingId} opened={opened} chosen={chosen} onChange={setChosen} />
    </Dialog>
  );
}
