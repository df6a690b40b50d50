import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { isTimeZone } from '#domain/time/zone.ts';
import { TextField } from '#renderer/ui/Field.tsx';
import { WholeRow } from '#renderer/ui/FormDialog.tsx';

/** What every meeting has, as it is typed. */
export type BasicFields = {
  readonly title: string;
  readonly acronym: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly city: string;
  readonly venue: string;
  readonly timeZone: string;
};

export type BasicProblems = { readonly title?: string; readonly endDate?: string; readonly timeZone?: string };

/** What stands in the way of saving, worded; empty where nothing does. */
export function useBasicProblems(): (fields: BasicFields) => BasicProblems {
  const { t } = useTranslation();
  return (fields) => ({
    ...(fields.title.trim() === '' && { title: t('meetings.form.titleMissing') }),
    ...(fields.endDate < fields.startDate && { endDate: t('meetings.form.endBeforeStart') }),
    ...(!isTimeZone(fields.timeZone) && { timeZone: t('meetings.form.zoneUnknown') }),
  });
}

type PartProps = {
  readonly fields: BasicFields;
  readonly problems: BasicProblems;
  readonly set: (next: Partial<BasicFields>) => void;
};

/** The title, over both columns. */
export function TitleField({ fields, problems, set }: PartProps) {
  const { t } = useTranslation();
  return (
    <WholeRow>
      <TextField
        label={t('meetings.form.title')}
        value={fields.title}
        problem={problems.title ?? null}
        onChange={(event) => set({ title: event.target.value })}
      />
    </WholeRow>
  );
}

export function AcronymField({ fields, set }: Omit<PartProps, 'problems'>) {
  const { t } = useTranslation();
  return (
    <TextField
      label={t('meetings.form.acronym')}
      help={t('meetings.form.acronymHelp')}
      value={fields.acronym}
      onChange={(event) => set({ acronym: event.target.value })}
    />
  );
}

/** First and last day. */
export function DayFields({ fields, problems, set }: PartProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        type="date"
        required
        label={t('meetings.form.startDate')}
        value={fields.startDate}
        onChange={({ target: { value } }) =>
          set({ startDate: value, endDate: value > fields.endDate ? value : fields.endDate })
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
    </>
  );
}

/** City, venue and the zone their clocks show. */
export function PlaceFields({ fields, problems, set }: PartProps) {
  const { t } = useTranslation();
  const listId = useId();
  return (
    <>
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
          list={listId}
          problem={problems.timeZone ?? null}
          onChange={(event) => set({ timeZone: event.target.value })}
        />
        <datalist id={listId}>
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
      </WholeRow>
    </>
  );
}
