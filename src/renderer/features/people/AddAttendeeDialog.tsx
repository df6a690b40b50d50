import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organizationsLike } from '#domain/attendance/organizations-like.ts';
import type { AttendeeId } from '#domain/ids.ts';
import { languagesFromWords } from '#domain/import/attendee-words.ts';
import { type Attendee, type AttendeeRole, attendeeRoles } from '#domain/records/people.ts';
import { foldText } from '#domain/text/fold.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Roster } from '#renderer/queries/people.ts';
import { useToast } from '#renderer/state/toast.ts';
import { CompletionField } from '#renderer/ui/CompletionField.tsx';
import { SelectField, TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

type AddAttendeeDialogProps = {
  readonly roster: Roster;
  readonly onClose: () => void;
  readonly onAdded: (id: AttendeeId) => void;
};

const empty = { name: '', organization: '', email: '', languages: '', role: 'delegate', mode: 'onsite' };

/** A new attendee: only the name is needed. */
export function AddAttendeeDialog({ roster, onClose, onAdded }: AddAttendeeDialogProps) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const [fields, setFields] = useState(empty);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (next: Partial<typeof empty>) => setFields({ ...fields, ...next });
  const namesake = roster.entries.some(
    ({ name }) => fields.name.trim() !== '' && foldText(name) === foldText(fields.name),
  );
  const save = async () => {
    const name = fields.name.trim();
    if (name === '') {
      setProblem(t('people.add.nameMissing'));
      return;
    }
    const { attendeeId } = await runCommand('people.add', {
      meetingId: roster.meeting.id,
      name,
      email: fields.email.trim(),
      organization: fields.organization.trim(),
      role: fields.role as AttendeeRole,
      languages: languagesFromWords(fields.languages),
      mode: fields.mode as Attendee['mode'],
    });
    show(t('people.done.added', { name }));
    onAdded(attendeeId);
    onClose();
  };
  return (
    <FormDialog
      title={t('people.add.title')}
      save={t('people.add.save')}
      cancel={t('people.add.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('people.fields.name')}
          value={fields.name}
          problem={problem}
          {...(namesake ? { help: t('people.add.namesake') } : {})}
          onChange={(event) => set({ name: event.target.value })}
        />
      </WholeRow>
      <WholeRow>
        <CompletionField
          label={t('people.fields.organization')}
          value={fields.organization}
          candidates={organizationsLike(roster.organizations, fields.organization)}
          onText={(organization) => set({ organization })}
        />
      </WholeRow>
      <TextField
        type="email"
        label={t('people.fields.email')}
        value={fields.email}
        onChange={(event) => set({ email: event.target.value })}
      />
      <TextField
        label={t('people.fields.languages')}
        placeholder="es, en"
        value={fields.languages}
        onChange={(event) => set({ languages: event.target.value })}
      />
      <SelectField
        label={t('people.fields.role')}
        value={fields.role}
        options={attendeeRoles.map((value) => ({ value, text: t(`kinds.role.${value}`) }))}
        onChange={(event) => set({ role: event.target.value })}
      />
      <SelectField
        label={t('people.fields.mode')}
        value={fields.mode}
        options={(['onsite', 'remote'] as const).map((value) => ({ value, text: t(`people.mode.${value}`) }))}
        onChange={(event) => set({ mode: event.target.value })}
      />
    </FormDialog>
  );
}
