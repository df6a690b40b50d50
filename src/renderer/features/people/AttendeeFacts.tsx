import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AttendeeId, asId } from '#domain/ids.ts';
import type { RosterEntry } from '#domain/attendance/roster.ts';
import { languagesFromWords } from '#domain/import/attendee-words.ts';
import { type Attendee, type AttendeeRole, type Person, attendeeRoles } from '#domain/records/people.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import type { Roster } from '#renderer/queries/people.ts';
import { InlineEdit } from '#renderer/ui/InlineEdit.tsx';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import styles from './AttendeeInspector.module.css';

type AttendeeFactsProps = { readonly entry: RosterEntry; readonly roster: Roster };

/** The facts of an attendee, edited where they stand; each is saved when it is left. */
export function AttendeeFacts({ entry, roster }: AttendeeFactsProps) {
  const { t } = useTranslation();
  const organizationsId = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const { attendee, person } = entry;
  const edit = async (fields: {
    readonly person?: Partial<Pick<Person, 'displayName' | 'email' | 'languages'>>;
    readonly attendee?: Partial<Pick<Attendee, 'role' | 'mode' | 'badgeCode' | 'proxyForAttendeeId'>>;
    readonly organization?: string;
  }) => {
    const edited = await runCommand('people.edit', { attendeeId: entry.id, ...fields });
    setProblem(edited.ok ? null : t('people.inspector.badgeTaken', { holder: edited.failure.holder }));
  };
  const text = (
    field: 'name' | 'email' | 'organization' | 'languages' | 'badge',
    value: string,
    save: (value: string) => Promise<void>,
  ) => ({
    key: t(`people.fields.${field}`),
    value: (
      <InlineEdit
        label={t(`people.fields.${field}`)}
        value={value}
        spellCheck={false}
        placeholder={t('people.inspector.nothing')}
        {...(field === 'organization' ? { list: organizationsId } : {})}
        onSave={(next) => void save(next.trim())}
      />
    ),
  });
  return (
    <>
      <KeyValue
        rows={[
          text('name', person.displayName, async (displayName) => {
            if (displayName !== '') await edit({ person: { displayName } });
          }),
          text('organization', entry.organizationLabel, (organization) => edit({ organization })),
          {
            key: t('people.fields.role'),
            value: (
              <InlineSelect
                label={t('people.fields.role')}
                value={attendee.role}
                options={attendeeRoles.map((value) => ({ value, text: t(`kinds.role.${value}`) }))}
                onSave={(value) => void edit({ attendee: { role: value as AttendeeRole } })}
              />
            ),
          },
          text('email', person.email ?? '', (email) => edit({ person: { email: email === '' ? null : email } })),
          text('languages', person.languages.join(', '), (words) =>
            edit({ person: { languages: languagesFromWords(words) } }),
          ),
          {
            key: t('people.fields.mode'),
            value: (
              <InlineSelect
                label={t('people.fields.mode')}
                value={attendee.mode}
                options={(['onsite', 'remote'] as const).map((value) => ({ value, text: t(`people.mode.${value}`) }))}
                onSave={(value) => void edit({ attendee: { mode: value as Attendee['mode'] } })}
              />
            ),
          },
          text('badge', attendee.badgeCode, (badgeCode) => edit({ attendee: { badgeCode } })),
          {
            key: t('people.fields.proxyFor'),
            value: (
              <InlineSelect
                label={t('people.fields.proxyFor')}
                value={attendee.proxyForAttendeeId ?? ''}
                options={[{ value: '', text: t('people.inspector.proxyNone') }, ...principalsFor(entry, roster)]}
                onSave={(id) =>
                  void edit({ attendee: { proxyForAttendeeId: id === '' ? null : asId<AttendeeId>(id) } })
                }
              />
            ),
          },
        ]}
      />
      <p className={styles['problem']} role="alert" hidden={problem === null}>
        {problem}
      </p>
      <datalist id={organizationsId}>
        {roster.organizations.map(({ id, acronym, name }) => (
          <option key={id} value={acronym || name}>
            {name}
          </option>
        ))}
      </datalist>
    </>
  );
}

/** Whom an attendee may speak for: anybody else nobody speaks for yet. */
function principalsFor({ id, attendee }: RosterEntry, { entries }: Roster) {
  const taken = new Set(entries.map((entry) => entry.attendee.proxyForAttendeeId));
  return entries
    .filter((entry) => entry.id !== id && (entry.id === attendee.proxyForAttendeeId || !taken.has(entry.id)))
    .map((entry) => ({ value: entry.id, text: entry.name }));
}
