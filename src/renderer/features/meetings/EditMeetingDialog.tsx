import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingId } from '#domain/ids.ts';
import { sourceText } from '#domain/localized-text.ts';
import { type PlainDate, type Visibility, locales } from '#domain/primitives.ts';
import type { AttributionRule, Meeting } from '#domain/records/meeting.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useMeeting } from '#renderer/queries/meeting.ts';
import { useToast } from '#renderer/state/toast.ts';
import { SelectField } from '#renderer/ui/Field.tsx';
import { FormDialog } from '#renderer/ui/FormDialog.tsx';
import { LocaleChoice } from './LocaleChoice.tsx';
import {
  AcronymField,
  type BasicFields,
  type BasicProblems,
  DayFields,
  PlaceFields,
  TitleField,
  useBasicProblems,
} from './MeetingFields.tsx';
import { QuorumFields, type QuorumForm, quorumForm, quorumOfForm } from './QuorumFields.tsx';

type EditMeetingDialogProps = { readonly meetingId: MeetingId; readonly onClose: () => void };

/** The details of a meeting: names, days, place, and the rules that hold in it. */
export function EditMeetingDialog({ meetingId, onClose }: EditMeetingDialogProps) {
  const meeting = useMeeting(meetingId);
  if (meeting === undefined || meeting === null) return null;
  return <Form meeting={meeting} onClose={onClose} />;
}

type Fields = BasicFields & Pick<Meeting, 'attributionRule' | 'defaultVisibility' | 'workingLocales'> & QuorumForm;
type Problems = BasicProblems & { readonly quorum?: string };

function Form({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const problemsOf = useBasicProblems();
  const [fields, setFields] = useState(() => fieldsOf(meeting));
  const [problems, setProblems] = useState<Problems>({});
  const set = (next: Partial<Fields>) => setFields({ ...fields, ...next });
  const save = async () => {
    const quorum = quorumOfForm(fields);
    const found: Problems = {
      ...problemsOf(fields),
      ...(quorum === 'wrong' && { quorum: t('meetings.edit.quorumWrong') }),
    };
    setProblems(found);
    if (quorum === 'wrong' || Object.keys(found).length > 0) return;
    const { title, startDate, endDate, quorumBasis: _basis, quorumMin: _min, ...rest } = fields;
    await runCommand('meeting.edit', {
      meetingId: meeting.id,
      title: title.trim(),
      fields: {
        ...rest,
        acronym: rest.acronym.trim() || title.trim(),
        startDate: startDate as PlainDate,
        endDate: endDate as PlainDate,
        quorum,
      },
    });
    useToast.getState().show(t('meetings.edit.saved'));
    onClose();
  };
  return (
    <FormDialog
      title={t('meetings.edit.heading')}
      text={t('meetings.edit.text')}
      save={t('meetings.edit.save')}
      cancel={t('meetings.form.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <TitleField fields={fields} problems={problems} set={set} />
      <AcronymField fields={fields} set={set} />
      <RuleField
        label={t('meetings.edit.attribution')}
        value={fields.attributionRule}
        options={attributions.map((value) => ({ value, text: t(`summary.attribution.${value}`) }))}
        onChange={(attributionRule) => set({ attributionRule })}
      />
      <DayFields fields={fields} problems={problems} set={set} />
      <PlaceFields fields={fields} problems={problems} set={set} />
      <LocaleChoice
        source={meeting.sourceLocale}
        value={fields.workingLocales}
        onChange={(workingLocales) => set({ workingLocales })}
      />
      <RuleField
        label={t('meetings.edit.visibility')}
        value={fields.defaultVisibility}
        options={visibilities.map((value) => ({ value, text: t(`kinds.visibility.${value}`) }))}
        onChange={(defaultVisibility) => set({ defaultVisibility })}
      />
      <QuorumFields form={fields} problem={problems.quorum ?? null} set={set} />
    </FormDialog>
  );
}

const attributions: readonly AttributionRule[] = ['name', 'organization', 'chatham_house'];
const visibilities: readonly Visibility[] = ['public', 'members', 'internal'];

type RuleFieldProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
};

function RuleField<T extends string>({ label, value, options, onChange }: RuleFieldProps<T>) {
  return (
    <SelectField
      label={label}
      value={value}
      options={options}
      onChange={(event) => onChange(event.target.value as T)}
    />
  );
}

function fieldsOf(meeting: Meeting): Fields {
  const { acronym, startDate, endDate, city, venue, timeZone } = meeting;
  const { attributionRule, defaultVisibility, workingLocales } = meeting;
  return {
    ...{ acronym, startDate, endDate, city, venue, timeZone, attributionRule, defaultVisibility },
    title: sourceText(meeting.title),
    workingLocales: locales.filter((locale) => workingLocales.includes(locale)),
    ...quorumForm(meeting.quorum),
  };
}
