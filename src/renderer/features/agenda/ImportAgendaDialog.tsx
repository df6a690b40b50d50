import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportNotice } from '#domain/import/preview.ts';
import type { MeetingId } from '#domain/ids.ts';
import { importAgendaFile, openAgendaFile, type OpenedAgenda } from '#renderer/commands/agenda/import-agenda-file.ts';
import type { PickedFile } from '#renderer/commands/files/pick-file.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';
import { noticePlace } from '#renderer/i18n/notice-place.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DropZone } from '#renderer/ui/DropZone.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { AgendaPreviewTable } from './AgendaPreviewTable.tsx';

type ImportAgendaDialogProps = { readonly meetingId: MeetingId | null; readonly onClose: () => void };

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'preview'; readonly file: OpenedAgenda }
  | { readonly kind: 'working' };

/** Import of an agenda: a file, what comes in and what does not, then one step that undo takes back whole. */
export function ImportAgendaDialog({ meetingId, onClose }: ImportAgendaDialogProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const go = useRoute((state) => state.go);
  const show = useToast((state) => state.show);
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const refuse = (notice: ImportNotice) =>
    setStep({
      kind: 'refused',
      message: t('agenda.import.refused', {
        where: noticePlace(notice.where, t),
        what: t(`import.notice.${notice.code}`, notice.values),
      }),
    });
  const open = async (file: PickedFile | null) => {
    const opened = await openAgendaFile({
      file,
      meetingId,
      sourceLocale: locale,
      dialogTitle: t('agenda.import.title'),
    });
    if (opened === null) return;
    if (opened.ok) setStep({ kind: 'preview', file: opened.value });
    else if (opened.failure.kind === 'host')
      setStep({ kind: 'refused', message: t(`errors.host.${opened.failure.code}`) });
    else refuse(opened.failure.notice);
  };
  const confirm = async (file: OpenedAgenda) => {
    setStep({ kind: 'working' });
    const done = await importAgendaFile({ preview: file.preview, meetingId, sourceLocale: locale });
    go({ screen: 'agenda', meetingId: done.meetingId });
    show(t('agenda.import.done', { count: done.created, updated: done.updated }));
    onClose();
  };
  return (
    <Dialog
      open
      wide={step.kind === 'preview'}
      onClose={onClose}
      title={t('agenda.import.title')}
      text={t('agenda.import.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('agenda.session.cancel')}
          </Button>
          {step.kind === 'preview' ? (
            <Button
              size="dialog"
              look="primary"
              onClick={() => void confirm(step.file)}
              disabled={step.file.effect.created + step.file.effect.updated === 0}
            >
              {t('agenda.import.confirm', { count: step.file.effect.created + step.file.effect.updated })}
            </Button>
          ) : (
            <Button
              size="dialog"
              look="primary"
              icon={FileUp}
              onClick={() => void open(null)}
              disabled={step.kind === 'working'}
            >
              {t('agenda.import.choose')}
            </Button>
          )}
        </>
      }
    >
      {step.kind === 'preview' ? (
        <AgendaPreviewTable file={step.file} />
      ) : (
        <>
          {step.kind === 'refused' && (
            <Notice tone="danger" title={t('agenda.import.failed')}>
              {step.message}
            </Notice>
          )}
          <DropZone label={t('agenda.import.drop')} onFile={(file) => void open(file)} />
        </>
      )}
    </Dialog>
  );
}
