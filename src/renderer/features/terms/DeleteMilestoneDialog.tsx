import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import type { Milestone, Outcome } from '#domain/records/outcome.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { EntryLinks } from './EntryLinks.tsx';

type DeleteMilestoneDialogProps = {
  readonly milestone: Milestone;
  readonly meeting: Meeting;
  readonly entries: readonly Outcome[];
  readonly onClose: () => void;
  readonly onDelete: () => Promise<void>;
};

/** A milestone that entries wait for: which ones, and that they keep its day. */
export function DeleteMilestoneDialog({ milestone, meeting, entries, onClose, onDelete }: DeleteMilestoneDialogProps) {
  const { t } = useTranslation();
  const format = useFormat(meeting.timeZone);
  const remove = () => {
    onClose();
    void onDelete();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('terms.milestones.delete.title', { name: textIn(milestone.name, format.locale).text })}
      text={t('terms.milestones.delete.text', { count: entries.length, date: format.mediumDate(milestone.date) })}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('terms.form.cancel')}
          </Button>
          <Button size="dialog" look="danger" onClick={remove}>
            {t('terms.milestones.delete.save')}
          </Button>
        </>
      }
    >
      <EntryLinks title={t('terms.milestones.due')} entries={entries} />
    </Dialog>
  );
}
