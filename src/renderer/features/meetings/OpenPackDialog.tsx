import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickedFile } from '#renderer/commands/files/pick-file.ts';
import { type OpenedPack, bringInPack, openPackFile } from '#renderer/commands/pack/pack-file.ts';
import { noticePlace } from '#renderer/i18n/notice-place.ts';
import { useRoute } from '#renderer/state/route.ts';
import { useToast } from '#renderer/state/toast.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { DropZone } from '#renderer/ui/DropZone.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'preview'; readonly pack: OpenedPack }
  | { readonly kind: 'working' };

/** A meeting of another laptop: what it brings, what has to be decided, then one step that undo takes back whole. */
export function OpenPackDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const go = useRoute((state) => state.go);
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const open = async (file: PickedFile | null) => {
    const opened = await openPackFile(file, t('meetings.pack.title'));
    if (opened === null) return;
    if (opened.ok) return setStep({ kind: 'preview', pack: opened.value });
    const { failure } = opened;
    const message =
      failure.kind === 'host'
        ? t(`errors.host.${failure.code}`)
        : t('meetings.pack.refused', {
            where: noticePlace(failure.notice.where, t),
            what: t(`import.notice.${failure.notice.code}`, failure.notice.values),
          });
    setStep({ kind: 'refused', message });
  };
  const bringIn = async (pack: OpenedPack) => {
    setStep({ kind: 'working' });
    const done = await bringInPack(pack);
    if (!done.ok) return setStep({ kind: 'refused', message: t(`errors.host.${done.failure}`) });
    const { summary, meetingId } = done.value;
    go({ screen: summary.conflicts > 0 ? 'conflicts' : 'agenda', meetingId });
    useToast.getState().show(t('meetings.pack.done', { title: pack.title }));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('meetings.pack.title')}
      text={t('meetings.pack.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('meetings.pack.cancel')}
          </Button>
          {step.kind === 'preview' ? (
            <Button
              size="dialog"
              look="primary"
              disabled={step.pack.preview.nothing}
              onClick={() => void bringIn(step.pack)}
            >
              {t('meetings.pack.confirm')}
            </Button>
          ) : (
            <Button
              size="dialog"
              look="primary"
              icon={FileUp}
              disabled={step.kind === 'working'}
              onClick={() => void open(null)}
            >
              {t('meetings.pack.choose')}
            </Button>
          )}
        </>
      }
    >
      {step.kind === 'preview' ? (
        <Preview pack={step.pack} />
      ) : (
        <>
          {step.kind === 'refused' && (
            <Notice tone="danger" title={t('meetings.pack.failed')}>
              {step.message}
            </Notice>
          )}
          <DropZone label={t('meetings.pack.drop')} onFile={(file) => void open(file)} />
        </>
      )}
    </Dialog>
  );
}

function Preview({ pack }: { readonly pack: OpenedPack }) {
  const { t } = useTranslation();
  const { summary, isNew, nothing } = pack.preview;
  const words = nothing ? t('meetings.pack.nothing') : isNew ? t('meetings.pack.isNew') : t('meetings.pack.isKnown');
  const rows = (['created', 'updated', 'removed', 'conflicts', 'unchanged'] as const)
    .filter((part) => summary[part] > 0)
    .map((part) => ({ key: t(`meetings.pack.${part}`), value: <span className="tabular">{summary[part]}</span> }));
  return (
    <>
      <Notice tone="info" title={pack.title}>
        {words}
      </Notice>
      <KeyValue rows={rows} />
    </>
  );
}
