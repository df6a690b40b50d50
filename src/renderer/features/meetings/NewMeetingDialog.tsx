import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Locale, type PlainDate, locales } from '#domain/primitives.ts';
import { wallClock } from '#domain/time/zone.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { languageNames } from '#renderer/i18n/language-names.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useClock } from '#renderer/state/clock.ts';
import { useRoute } from '#renderer/state/route.ts';
import { SelectField } from '#renderer/ui/Field.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';
import {
  AcronymField,
  type BasicFields,
  type BasicProblems,
  DayFields,
  PlaceFields,
  TitleField,
  useBasicProblems,
} from './MeetingFields.tsx';

/** A new meeting: name, days, place, zone, language. The rest can wait. */
export function NewMeetingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const problemsOf = useBasicProblems();
  const go = useRoute((state) => state.go);
  const [sourceLocale, setSourceLocale] = useState(useLocale());
  const [fields, setFields] = useState(startingFields);
  const [problems, setProblems] = useState<BasicProblems>({});
  const set = (next: Partial<BasicFields>) => setFields({ ...fields, ...next });
  const save = async () => {
    const found = problemsOf(fields);
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    const { meetingId } = await runCommand('meeting.create', {
      ...fields,
      sourceLocale,
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
      <TitleField fields={fields} problems={problems} set={set} />
      <AcronymField fields={fields} set={set} />
      <SelectField
        label={t('meetings.form.language')}
        help={t('meetings.form.languageHelp')}
        value={sourceLocale}
        options={locales.map((value) => ({ value, text: languageNames[value] }))}
        onChange={(event) => setSourceLocale(event.target.value as Locale)}
      />
      <DayFields fields={fields} problems={problems} set={set} />
      <PlaceFields fields={fields} problems={problems} set={set} />
    </FormDialog>
  );
}

function startingFields(): BasicFields {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const today: string = wallClock(useClock.getState().now, timeZone).date;
  return { title: '', acronym: '', city: '', venue: '', startDate: today, endDate: today, timeZone };
}
