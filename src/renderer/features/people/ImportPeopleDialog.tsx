import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import type { PickedFile } from '#renderer/commands/files/pick-file.ts';
import {
  type OpenPeopleFailure,
  type OpenedPeople,
  openPeopleFile,
  rereadPeopleFile,
} from '#renderer/commands/people/open-people-file.ts';
import type { ReadChoice } from '#renderer/commands/people/read-people-file.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { usePanels } from '#renderer/state/panels.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DropZone } from '#renderer/ui/DropZone.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PeoplePreview } from './PeoplePreview.tsx';
import styles from './ImportPeopleDialog.module.css';
import { noticePlace } from '#renderer/i18n/notice-place.ts';

type ImportPeopleDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

type Step =
  | { readonly kind: 'choose'; readonly failure: OpenPeopleFailure | null }
  | { readonly kind: 'preview'; readonly opened: OpenedPeople }
  | { readonly kind: 'working'; readonly opened: OpenedPeople };

/** Import of an attendee list: a file, what each column is, what comes in and what does not, then one step. */
export function ImportPeopleDialog({ meetingId, onClose }: ImportPeopleDialogProps) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const [step, setStep] = useState<Step>({ kind: 'choose', failure: null });
  const latest = useRef(0);
  const open = async (file: PickedFile | null) => {
    const result = await openPeopleFile({ meetingId, file, dialogTitle: t('people.import.title') });
    if (result === null) return;
    setStep(result.ok ? { kind: 'preview', opened: result.value } : { kind: 'choose', failure: result.failure });
  };
  const reread = async (opened: OpenedPeople, choice: ReadChoice) => {
    latest.current += 1;
    const turn = latest.current;
    const result = await rereadPeopleFile(opened.file, meetingId, choice);
    // A newer choice was made while this one was read.
    if (turn !== latest.current) return;
    setStep(result.ok ? { kind: 'preview', opened: result.value } : { kind: 'choose', failure: result.failure });
  };
  const confirm = async (opened: OpenedPeople) => {
    if (opened.preview === null) return;
    setStep({ kind: 'working', opened });
    const { created, updated } = await runCommand('people.import', { meetingId, preview: opened.preview });
    show(
      updated === 0 ? t('people.import.done', { count: created }) : t('people.import.doneBoth', { created, updated }),
    );
    onClose();
  };
  const effect = step.kind === 'choose' ? null : step.opened.effect;
  const count = effect === null ? 0 : effect.created + effect.updated;
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t('people.import.title')}
      text={t('people.import.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('people.import.cancel')}
          </Button>
          {step.kind === 'choose' ? (
            <Button size="dialog" look="primary" icon={FileUp} onClick={() => void open(null)}>
              {t('people.import.choose')}
            </Button>
          ) : (
            <>
              <Button size="dialog" icon={FileUp} onClick={() => void open(null)} disabled={step.kind === 'working'}>
                {t('people.import.another')}
              </Button>
              <Button
                size="dialog"
                look="primary"
                onClick={() => void confirm(step.opened)}
                disabled={count === 0 || step.kind === 'working'}
              >
                {step.kind === 'working'
                  ? t('people.import.working')
                  : count === 0
                    ? t('people.import.nothing')
                    : t('people.import.confirm', { count })}
              </Button>
            </>
          )}
        </>
      }
    >
      {step.kind === 'choose' ? (
        <Choose failure={step.failure} onFile={(file) => void open(file)} />
      ) : (
        <PeoplePreview opened={step.opened} onChoice={(choice) => void reread(step.opened, choice)} />
      )}
    </Dialog>
  );
}

type ChooseProps = { readonly failure: OpenPeopleFailure | null; readonly onFile: (file: PickedFile) => void };

function Choose({ failure, onFile }: ChooseProps) {
  const { t } = useTranslation();
  const open = usePanels((state) => state.open);
  return (
    <div className={styles['choose']}>
      {failure?.kind === 'host' && (
        <Notice tone="danger" title={t('people.import.failed')}>
          {t(`errors.host.${failure.code}`)}
        </Notice>
      )}
      {failure?.kind === 'file' && (
        <Notice tone="danger" title={t('people.import.failed')}>
          {t('people.import.refused', {
            where: noticePlace(failure.notice.where, t),
            what: t(`import.notice.${failure.notice.code}`, failure.notice.values),
          })}
        </Notice>
      )}
      {failure?.kind === 'agenda' && (
        <Notice
          tone="danger"
          title={t('people.import.isAgenda')}
          actions={
            <Button look="link" onClick={() => open('importAgenda')}>
              {t('people.import.openAgenda')}
            </Button>
          }
        >
          {t('people.import.isAgendaText')}
        </Notice>
      )}
      <DropZone label={t('people.import.drop')} onFile={onFile} />
    </div>
  );
}
