import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlainDate } from '#domain/primitives.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

type NewMilestoneDialogProps = {
  readonly meeting: Meeting;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
};

const empty = { name: '', date: '', endDate: '', place: '' };

/** A new milestone: a name and the day it begins. */
export function NewMilestoneDialog({ meeting, onClose, onAdded }: NewMilestoneDialogProps) {
  const { t } = useTranslation();
  const [fields, setFields] = useState(empty);
  const [isTried, setIsTried] = useState(false);
  const set = (next: Partial<typeof empty>) => setFields({ ...fields, ...next });
  const problems = {
    name: fields.name.trim() === '' ? t('terms.milestones.form.missing') : null,
    date: fields.date === '' ? t('terms.milestones.form.noDate') : null,
    endDate: fields.endDate !== '' && fields.endDate < fields.date ? t('terms.milestones.form.order') : null,
  };
  const save = async () => {
    setIsTried(true);
    if (Object.values(problems).some((problem) => problem !== null)) return;
    const { milestoneId } = await runCommand('milestone.add', {
      meetingId: meeting.id,
      name: fields.name,
      date: fields.date as PlainDate,
      endDate: fields.endDate === '' || fields.endDate === fields.date ? null : (fields.endDate as PlainDate),
      place: fields.place.trim(),
    });
    onAdded(milestoneId);
    onClose();
  };
  const language = t(`kinds.language.${meeting.sourceLocale}`);
  return (
    <FormDialog
      title={t('terms.milestones.form.title')}
      save={t('terms.form.add')}
      cancel={t('terms.form.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('terms.field.in', { field: t('terms.milestones.name'), language })}
          lang={meeting.sourceLocale}
          value={fields.name}
          problem={isTried ? problems.name : null}
          onChange={(event) => set({ name: event.target.value })}
        />
      </WholeRow>
      <TextField
        type="date"
        label={t('terms.milestones.date')}
        value={fields.date}
        problem={isTried ? problems.date : null}
        onChange={(event) => set({ date: event.target.value })}
      />
      <TextField
        type="date"
        label={t('terms.milestones.endDate')}
        min={fields.date}
        value={fields.endDate}
        problem={isTried ? problems.endDate : null}
        onChange={(event) => set({ endDate: event.target.value })}
      />
      <WholeRow>
        <TextField
          label={t('terms.milestones.place')}
          value={fields.place}
          onChange={(event) => set({ place: event.target.value })}
        />
      </WholeRow>
    </FormDialog>
  );
}
