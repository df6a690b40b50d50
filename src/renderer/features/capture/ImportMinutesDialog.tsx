import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { MinutesChoice } from '#domain/import/minutes-planning.ts';
import {
  type OpenMinutesFailure,
  type OpenedMinutes,
  openMinutesFile,
} from '#renderer/commands/capture/import-minutes-file.ts';
import type { PickedFile } from '#renderer/commands/files/pick-file.ts';
import { LockedError } from '#renderer/commands/locks.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { noticePlace } from '#renderer/i18n/notice-place.ts';
import { type Agenda, useAgenda } from '#renderer/queries/agenda.ts';
import { useCapture } from '#renderer/state/capture.ts';
import { useLocked } from '#renderer/state/locked.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DropZone } from '#renderer/ui/DropZone.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { MinutesPreview } from './MinutesPreview.tsx';
import { useMinutesChoice } from './use-minutes-choice.ts';

type ImportMinutesDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

type Step =
  | { readonly kind: 'choose'; readonly failure: OpenMinutesFailure | null }
  | { readonly kind: 'preview'; readonly file: OpenedMinutes };

/** Import of minutes: a file, what it holds line by line, where it goes, then one step that undo takes back whole. */
export function ImportMinutesDialog({ meetingId, onClose }: ImportMinutesDialogProps) {
  const { t } = useTranslation();
  const agenda = useAgenda(meetingId);
  const [step, setStep] = useState<Step>({ kind: 'choose', failure: null });
  const open = async (file: PickedFile | null) => {
    const result = await openMinutesFile(file, t('notes.import.title'));
    if (result === null) return;
    setStep(result.ok ? { kind: 'preview', file: result.value } : { kind: 'choose', failure: result.failure });
  };
  if (step.kind === 'preview' && agenda) {
    const again = () => void open(null);
    return <Confirm key={step.file.name} agenda={agenda} file={step.file} onAnother={again} onClose={onClose} />;
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('notes.import.title')}
      text={t('notes.import.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('notes.import.cancel')}
          </Button>
          <Button size="dialog" look="primary" icon={FileUp} onClick={() => void open(null)}>
            {t('notes.import.choose')}
          </Button>
        </>
      }
    >
      {step.kind === 'choose' && step.failure !== null && <Refusal failure={step.failure} />}
      <DropZone label={t('notes.import.drop')} onFile={(file) => void open(file)} />
    </Dialog>
  );
}

function Refusal({ failure }: { readonly failure: OpenMinutesFailure }) {
  const { t } = useTranslation();
  return (
    <Notice tone="danger" title={t('notes.import.failed')}>
      {failure.kind === 'host'
        ? t(`errors.host.${failure.code}`)
        : t('notes.import.refused', {
            where: noticePlace(failure.notice.where, t),
            what: t(`import.notice.${failure.notice.code}`, failure.notice.values),
          })}
    </Notice>
  );
}

type ConfirmProps = {
  readonly agenda: Agenda;
  readonly file: OpenedMinutes;
  readonly onAnother: () => void;
  readonly onClose: () => void;
};

function Confirm({ agenda, file, onAnother, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const { choice, change, effect, isReady } = useMinutesChoice(agenda, file);
  const [isWorking, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  const count = effect === null ? 0 : effect.items + effect.outcomes + effect.notes;
  const confirm = async () => {
    setWorking(true);
    setFailed(false);
    try {
      await bringIn(agenda.meeting.id, file, choice);
      useToast.getState().show(t('notes.import.done', { count }));
      onClose();
    } catch (cause: unknown) {
      setWorking(false);
      if (cause instanceof LockedError) {
        onClose();
        useLocked.getState().tellRefused(cause.closing.id);
      } else setFailed(true);
    }
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('notes.import.title')}
      text={t('notes.import.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('notes.import.cancel')}
          </Button>
          <Button size="dialog" icon={FileUp} onClick={onAnother} disabled={isWorking}>
            {t('notes.import.another')}
          </Button>
          <Button
            size="dialog"
            look="primary"
            onClick={() => void confirm()}
            disabled={count === 0 || isWorking || !isReady}
          >
            {isWorking
              ? t('notes.import.working')
              : count === 0
                ? t('notes.import.nothing')
                : t('notes.import.confirm', { count })}
          </Button>
        </>
      }
    >
      {failed && (
        <Notice tone="danger" title={t('notes.import.failed')}>
          {t('notes.import.unsaved')}
        </Notice>
      )}
      <MinutesPreview agenda={agenda} file={file} choice={choice} effect={effect} onChange={change} />
    </Dialog>
  );
}

/** One commit; then the capture shows what came in. */
async function bringIn(meetingId: MeetingId, { preview }: OpenedMinutes, choice: MinutesChoice): Promise<void> {
  const { sessionId, outcomes } = await runCommand('minutes.import', { meetingId, preview, choice });
  const capture = useCapture.getState();
  capture.goTo(meetingId, sessionId);
  capture.setMode(outcomes > 0 ? 'entries' : 'notes');
  useRoute.getState().go({ screen: 'capture', meetingId });
}
