import { useTranslation } from 'react-i18next';
import type { MinutesChoice } from '#domain/import/minutes-planning.ts';
import { plainDateOf } from '#domain/format/dates.ts';
import { type SessionId, asId } from '#domain/ids.ts';
import { textIn } from '#domain/localized-text.ts';
import { type Locale, type PlainDate, locales } from '#domain/primitives.ts';
import type { OpenedMinutes } from '#renderer/commands/capture/import-minutes-file.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import type { Agenda } from '#renderer/queries/agenda.ts';
import { SelectField, TextField } from '#renderer/ui/Field.tsx';
import styles from './MinutesTarget.module.css';

type MinutesTargetProps = {
  readonly agenda: Agenda;
  readonly file: OpenedMinutes;
  readonly choice: MinutesChoice;
  readonly onChange: (fields: Partial<MinutesChoice>) => void;
};

/** Which file it is, and which session it goes to. */
export function MinutesTarget({ agenda, file, choice, onChange }: MinutesTargetProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { meeting, sessions } = agenda;
  const format = useFormat(meeting.timeZone);
  const { name, preview } = file;
  const { session } = choice;
  const fresh = { kind: 'new', title: preview.title, date: preview.date ?? meeting.startDate } as const;
  const options = sessions
    .filter(({ kind }) => kind !== 'break' && kind !== 'social')
    .map((one) => {
      const day = format.dayMonth(plainDateOf(one.startsAt, meeting.timeZone));
      return {
        value: one.id as string,
        text: `${day} ${format.time(one.startsAt)}  ${textIn(one.title, locale).text}`,
      };
    });
  return (
    <div className={styles['target']}>
      <p className={styles['file']}>
        <b>{name}</b>
        <span title={preview.title}>{preview.title}</span>
        {preview.date !== null && <span>{format.mediumDate(preview.date)}</span>}
      </p>
      <div className={styles['fields']}>
        <SelectField
          label={t('notes.import.session')}
          value={session.kind === 'new' ? 'new' : session.id}
          options={[{ value: 'new', text: t('notes.import.newSession') }, ...options]}
          onChange={({ target: { value } }) =>
            onChange({ session: value === 'new' ? fresh : { kind: 'existing', id: asId<SessionId>(value) } })
          }
        />
        <SelectField
          label={t('notes.import.language')}
          value={choice.locale}
          options={locales.map((one) => ({ value: one, text: languageNames[one] }))}
          onChange={({ target: { value } }) => onChange({ locale: value as Locale })}
        />
        {session.kind === 'new' && (
          <>
            <TextField
              label={t('notes.import.sessionTitle')}
              value={session.title}
              maxLength={300}
              onChange={({ target: { value } }) => onChange({ session: { ...session, title: value } })}
            />
            <TextField
              type="date"
              label={t('notes.import.sessionDate')}
              value={session.date}
              onChange={({ target: { value } }) => onChange({ session: { ...session, date: value as PlainDate } })}
            />
          </>
        )}
      </div>
      {preview.items.length > 0 && (
        <label className={styles['items']}>
          <input
            type="checkbox"
            checked={choice.withItems}
            onChange={({ target: { checked } }) => onChange({ withItems: checked })}
          />
          {t('notes.import.withItems')}
        </label>
      )}
    </div>
  );
}
