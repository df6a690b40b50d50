import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organizationsLike } from '#domain/attendance/organizations-like.ts';
import { type AttendeeRole, attendeeRoles } from '#domain/records/people.ts';
import { foldText } from '#domain/text/fold.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Roster } from '#renderer/queries/people.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { CompletionField } from '#renderer/ui/CompletionField.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { SelectField, TextField } from '#renderer/ui/Field.tsx';
import styles from './WalkInDialog.module.css';

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
  const formId = useId();
  const saving = useRef(false);
  const [fields, setFields] = useState({ name: asName(query), organization: '', role: 'guest' });
  const [problem, setProblem] = useState<string | null>(null);
  const set = (next: Partial<typeof fields>) => setFields({ ...fields, ...next });
  const folded = foldText(fields.name);
  const namesake = folded !== '' && roster.entries.some(({ name }) => foldText(name) === folded);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const name = fields.name.trim();
    if (name === '') {
      setProblem(t('checkin.walkIn.nameMissing'));
      return;
    }
    // Enter held down for too long must not bring the same person in twice.
    if (saving.current) return;
    saving.current = true;
    try {
      await runCommand('people.walkIn', {
        meetingId: roster.meeting.id,
        name,
        organization: fields.organization.trim(),
        role: fields.role as AttendeeRole,
      });
    } finally {
      saving.current = false;
    }
    onDone();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('checkin.walkIn.title')}
      text={t('checkin.walkIn.text')}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {t('checkin.walkIn.cancel')}
          </Button>
          <Button size="dialog" look="primary" type="submit" form={formId} keys="Enter">
            {t('checkin.walkIn.save')}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={(event) => void save(event)}>
        <TextField
          label={t('checkin.walkIn.name')}
          value={fields.name}
          problem={problem}
          autoComplete="off"
          {...(namesake ? { help: t('checkin.walkIn.namesake') } : {})}
          onFocus={(event) => event.target.setSelectionRange(event.target.value.length, event.target.value.length)}
          onChange={(event) => set({ name: event.target.value })}
        />
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
      </form>
    </Dialog>
  );
}

/** A typed search as a name: `ana garcía` is written `Ana García`; a badge code is no name. */
function asName(query: string): string {
  const text = query.trim();
  if (/\d/.test(text)) return '';
  return text === text.toLowerCase() ? text.replace(/(?<=^|[\s'-])\p{Ll}/gu, (letter) => letter.toUpperCase()) : text;
}
