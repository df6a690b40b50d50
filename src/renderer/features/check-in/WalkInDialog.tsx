import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organizationsLike } from '#domain/attendance/organizations-like.ts';
import { type AttendeeRole, attendeeRoles } from '#domain/records/people.ts';
import { foldText } from '#domain/text/fold.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Roster } from '#renderer/queries/people.ts';
import { CompletionField } from '#renderer/ui/CompletionField.tsx';
import { SelectField, TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

type WalkInDialogProps = {
  readonly roster: Roster;
  /** What was typed in the search: most likely the beginning of the name. */
  readonly query: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** Somebody who is not on the list: name, organization, role; Enter adds and checks in. */
export function WalkInDialog({ roster, query, onClose, onDone }: WalkInDialogProps) {
  const { t } = useTranslation();
  const [fields, setFields] = useState({ name: asName(query), organization: '', role: 'guest' });
  const [problem, setProblem] = useState<string | null>(null);
  const set = (next: Partial<typeof fields>) => setFields({ ...fields, ...next });
  const folded = foldText(fields.name);
  const namesake = folded !== '' && roster.entries.some(({ name }) => foldText(name) === folded);
  const save = async () => {
    const name = fields.name.trim();
    if (name === '') {
      setProblem(t('checkin.walkIn.nameMissing'));
      return;
    }
    await runCommand('people.walkIn', {
      meetingId: roster.meeting.id,
      name,
      organization: fields.organization.trim(),
      role: fields.role as AttendeeRole,
    });
    onDone();
    onClose();
  };
  return (
    <FormDialog
      title={t('checkin.walkIn.title')}
      text={t('checkin.walkIn.text')}
      save={t('checkin.walkIn.save')}
      cancel={t('checkin.walkIn.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('checkin.walkIn.name')}
          value={fields.name}
          problem={problem}
          autoComplete="off"
          {...(namesake ? { help: t('checkin.walkIn.namesake') } : {})}
          onFocus={(event) => event.target.setSelectionRange(event.target.value.length, event.target.value.length)}
          onChange={(event) => set({ name: event.target.value })}
        />
      </WholeRow>
      <CompletionField
        label={t('checkin.walkIn.organization')}
        value={fields.organization}
        candidates={organizationsLike(roster.organizations, fields.organization)}
        onText={(organization) => set({ organization })}
      />
      <SelectField
        label={t('checkin.walkIn.role')}
        value={fields.role}
        options={attendeeRoles.map((value) => ({ value, text: t(`kinds.role.${value}`) }))}
        onChange={(event) => set({ role: event.target.value })}
      />
    </FormDialog>
  );
}

/** A typed search as a name: `ana garcía` is written `Ana García`; a badge code is no name. */
function asName(query: string): string {
  const text = query.trim();
  if (/\d/.test(text)) return '';
  return text === text.toLowerCase() ? text.replace(/(?<=^|[\s'-])\p{Ll}/gu, (letter) => letter.toUpperCase()) : text;
}
