import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Locale, type PlainDate, locales } from '#domain/primitives.ts';
import { isTimeZone, wallClock } from '#domain/time/zone.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useClock } from '#renderer/state/clock.ts';
import { useRoute } from '#renderer/state/route.ts';
import { SelectField, TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

type Problems = { readonly title?: string; readonly endDate?: string; readonly timeZone?: string };

/** A new meeting: name, days, place, zone, language. The rest can wait. */
export function NewMeetingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const formId = useId();
  const locale = useLocale();
  const go = useRoute((state) => state.go);
  const [fields, setFields] = useState(() => startingFields(locale));
  const [problems, setProblems] = useState<Problems>({});
  const set = (next: Partial<typeof fields>) => setFields({ ...fields, ...next });
  const save = async () => {
    const found: Problems = {
      ...(fields.title.trim() === '' && { title: t('meetings.form.titleMissing') }),
      ...(fields.endDate < fields.startDate && { endDate: t('meetings.form.endBeforeStart') }),
      ...(!isTimeZone(fields.timeZone) && { timeZone: t('meetings.form.zoneUnknown') }),
    };
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const { meetingId } = await runCommand('meeting.create', {
      ...fields,
      title: fields.title.trim(),
      acronym: fields.acronym.trim() || fields.title.trim(),
      startDate: fields.startDate as PlainDate,
      endDate: fields.endDate as PlainDate,
      workingLocales: locales,
    });
    go({ screen: 'agenda', meetingId });
    onClose();
  };
  return (
    <FormDialog
      title={t('meetings.form.heading')}
      text={t('meetings.form.text')}
      save={t('meetings.form.save')}
      cancel={t('meetings.form.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('meetings.form.title')}
          value={fields.title}
          problem={problems.title ?? null}
          onChange={(event) => set({ title: event.target.value })}
        />
      </WholeRow>
      <TextField
        label={t('meetings.form.acronym')}
        help={t('meetings.form.acronymHelp')}
        value={fields.acronym}
        onChange={(event) => set({ acronym: event.target.value })}
      />
      <SelectField
        label={t('meetings.form.language')}
        help={t('meetings.form.languageHelp')}
        value={fields.sourceLocale}
        options={locales.map((value) => ({ value, text: languageNames[value] }))}
        onChange={(event) => set({ sourceLocale: event.target.value as Locale })}
      />
      <TextField
        type="date"
        required
        label={t('meetings.form.startDate')}
        value={fields.startDate}
        onChange={(event) =>
          set({
            startDate: event.target.value,
            endDate: event.target.value > fields.endDate ? event.target.value : fields.endDate,
          })
        }
      />
      <TextField
        type="date"
        required
        label={t('meetings.form.endDate')}
        value={fields.endDate}
        problem={problems.endDate ?? null}
        onChange={(event) => set({ endDate: event.target.value })}
      />
      <TextField
        label={t('meetings.form.city')}
        value={fields.city}
        onChange={(event) => set({ city: event.target.value })}
      />
      <TextField
        label={t('meetings.form.venue')}
        value={fields.venue}
        onChange={(event) => set({ venue: event.target.value })}
      />
      <WholeRow>
        <TextField
          label={t('meetings.form.timeZone')}
          help={t('meetings.form.timeZoneHelp')}
          value={fields.timeZone}
          list={`${formId}-zones`}
          problem={problems.timeZone ?? null}
          onChange={(event) => set({ timeZone: event.target.value })}
        />
        <datalist id={`${formId}-zones`}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </WholeRow>
    </FormDialog>
  );
}

function startingFields(sourceLocale: Locale) {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today: string = wallClock(useClock.getState().now, timeZone).date;
  return { title: '', acronym: '', city: '', venue: '', startDate: today, endDate: today, timeZone, sourceLocale };
}
