import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';

type DeleteTopicDialogProps = {
  readonly title: string;
  readonly entries: number;
  /** Those that measure nothing but the topic. */
  readonly indicators: number;
  readonly onClose: () => void;
  readonly onDelete: () => Promise<void>;
};

/** A topic in use is deleted only by somebody who has read what that means. */
export function DeleteTopicDialog({ title, entries, indicators, onClose, onDelete }: DeleteTopicDialogProps) {
  const { t } = useTranslation();
  const remove = () => {
    onClose();
    void onDelete();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('terms.topics.delete.title', { title })}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('terms.form.cancel')}
          </Button>
          <Button size="dialog" look="danger" onClick={remove}>
            {t('terms.topics.delete.save')}
          </Button>
        </>
      }
    >
      {entries > 0 && <p>{t('terms.topics.delete.text', { count: entries })}</p>}
      {indicators > 0 && <p>{t('terms.topics.delete.indicators', { count: indicators })}</p>}
    </Dialog>
  );
}
