import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readNumber, writeNumber } from '#domain/follow-up/number-text.ts';
import { sourceText } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import type { MeasuredThing } from '#renderer/queries/entry.ts';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';
import { settle } from './acts.ts';

type IndicatorFormProps = { readonly onClose: () => void } & (
  | { readonly thing: MeasuredThing; readonly indicator: null }
  | { readonly thing: null; readonly indicator: Row<'indicators'> }
);

type Problems = { readonly name?: string; readonly baseline?: string; readonly target?: string };

/** A new indicator, or one to repair: what it is called and counts, where it began, where it is to come. */
export function IndicatorForm({ thing, indicator, onClose }: IndicatorFormProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [problems, setProblems] = useState<Problems>({});
  const [fields, setFields] = useState({
    name: indicator === null ? '' : sourceText(indicator.name),
    unit: indicator?.unit ?? '',
    baseline: writeNumber(indicator?.baseline ?? null, locale),
    target: writeNumber(indicator?.target ?? null, locale),
  });
  const set = (next: Partial<typeof fields>) => setFields({ ...fields, ...next });
  const save = async () => {
    const name = fields.name.trim();
    const baseline = optionalNumber(fields.baseline, locale);
    const target = optionalNumber(fields.target, locale);
    if (name === '' || baseline === undefined || target === undefined) {
      setProblems({
        ...(name === '' ? { name: t('entry.indicators.nameMissing') } : {}),
        ...(baseline === undefined ? { baseline: t('entry.number.problem') } : {}),
        ...(target === undefined ? { target: t('entry.number.problem') } : {}),
      });
      return;
    }
    const written = { name, unit: fields.unit.trim(), baseline, target };
    if (thing !== null) await runCommand('indicator.add', { ...thing, ...written });
    else await runCommand('indicator.edit', { indicatorId: indicator.id, fields: written });
    settle((thing ?? indicator).meetingId);
    onClose();
  };
  return (
    <FormDialog
      title={indicator === null ? t('entry.indicators.newTitle') : t('entry.indicators.editTitle')}
      save={indicator === null ? t('entry.indicators.saveNew') : t('entry.indicators.save')}
      cancel={t('entry.indicators.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('entry.indicators.name')}
          value={fields.name}
          problem={problems.name ?? null}
          onChange={(event) => set({ name: event.target.value })}
        />
      </WholeRow>
      <WholeRow>
        <TextField
          label={t('entry.indicators.unit')}
          help={t('entry.indicators.unitHelp')}
          value={fields.unit}
          onChange={(event) => set({ unit: event.target.value })}
        />
      </WholeRow>
      <TextField
        inputMode="decimal"
        label={t('entry.indicators.baseline')}
        value={fields.baseline}
        problem={problems.baseline ?? null}
        onChange={(event) => set({ baseline: event.target.value })}
      />
      <TextField
        inputMode="decimal"
        label={t('entry.indicators.target')}
        value={fields.target}
        problem={problems.target ?? null}
        onChange={(event) => set({ target: event.target.value })}
      />
    </FormDialog>
  );
}

/** Null where nothing was typed, undefined where it is no number. */
function optionalNumber(text: string, locale: Parameters<typeof readNumber>[1]): number | null | undefined {
  return text.trim() === '' ? null : (readNumber(text, locale) ?? undefined);
}
