import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readNumber, writeNumber } from '#domain/follow-up/number-text.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { plainDate } from '#domain/time/plain-date.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';
import { settle } from './acts.ts';

type ReadingFormProps = {
  readonly indicator: Row<'indicators'>;
  /** The one to repair; null for a new one. */
  readonly reading: Row<'readings'> | null;
  readonly onClose: () => void;
};

/** What the indicator was on a day. */
export function ReadingForm({ indicator, reading, onClose }: ReadingFormProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [problems, setProblems] = useState<{ readonly date?: string; readonly value?: string }>({});
  const [fields, setFields] = useState({
    date: (reading?.date ?? '') as string,
    value: writeNumber(reading?.value ?? null, locale),
    note: reading?.note ?? '',
  });
  const set = (next: Partial<typeof fields>) => setFields({ ...fields, ...next });
  const save = async () => {
    const date = plainDate(fields.date);
    const value = readNumber(fields.value, locale);
    if (date === null || value === null) {
      setProblems({
        ...(date === null ? { date: t('entry.reading.dateMissing') } : {}),
        ...(value === null ? { value: t('entry.number.problem') } : {}),
      });
      return;
    }
    const written = { date, value, note: fields.note.trim() };
    if (reading === null) await runCommand('reading.add', { indicatorId: indicator.id, ...written });
    else await runCommand('reading.edit', { readingId: reading.id, fields: written });
    settle(indicator.meetingId);
    onClose();
  };
  return (
    <FormDialog
      title={reading === null ? t('entry.reading.newTitle') : t('entry.reading.editTitle')}
      text={textIn(indicator.name, locale).text}
      save={reading === null ? t('entry.reading.saveNew') : t('entry.reading.save')}
      cancel={t('entry.reading.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        type="date"
        label={t('entry.reading.date')}
        value={fields.date}
        problem={problems.date ?? null}
        onChange={(event) => set({ date: event.target.value })}
      />
      <TextField
        inputMode="decimal"
        label={indicator.unit === '' ? t('entry.reading.value') : t('entry.reading.valueIn', { unit: indicator.unit })}
        value={fields.value}
        problem={problems.value ?? null}
        onChange={(event) => set({ value: event.target.value })}
      />
      <WholeRow>
        <TextField
          label={t('entry.reading.note')}
          value={fields.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      </WholeRow>
    </FormDialog>
  );
}
