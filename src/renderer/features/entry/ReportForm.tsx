import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type WorkStatus, workStatuses } from '#domain/register/status.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { keepReport, useEntryDetails } from '#renderer/state/entry-details.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SelectField } from '#renderer/ui/Field.tsx';
import { isModPressed, modKey } from '#renderer/ui/mod-key.ts';
import styles from './EntrySheet.module.css';
import { settle } from './acts.ts';

/** A new report, and the status it brings. */
export function ReportForm({ outcome }: { readonly outcome: Row<'outcomes'> }) {
  const { t } = useTranslation();
  const typed = useEntryDetails((state) => state.reports[outcome.id] ?? '');
  const [status, setStatus] = useState<WorkStatus | null>(null);
  const isWriting = useRef(false);
  const report = async () => {
    const text = typed.trim();
    if (text === '' || isWriting.current) return;
    isWriting.current = true;
    try {
      await runCommand('progress.add', { outcomeId: outcome.id, text, status });
      keepReport(outcome.id, '');
      setStatus(null);
      settle(outcome.meetingId, t('entry.done.reported', { code: outcome.code }));
    } finally {
      isWriting.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !isModPressed(event)) return;
    event.preventDefault();
    void report();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void report();
      }}
    >
      <textarea
        rows={2}
        className={styles['newReport']}
        aria-label={t('entry.progress.new')}
        placeholder={t('entry.progress.placeholder')}
        value={typed}
        onChange={(event) => keepReport(outcome.id, event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles['formEnd']}>
        <SelectField
          label={t('entry.progress.status')}
          value={status ?? ''}
          options={[
            { value: '', text: t('entry.progress.keepStatus', { status: t(`register.status.${outcome.status}`) }) },
            ...workStatuses.map((value) => ({ value, text: t(`register.status.${value}`) })),
          ]}
          onChange={(event) => setStatus(workStatuses.find((one) => one === event.target.value) ?? null)}
        />
        <Button type="submit" disabled={typed.trim() === ''} keys={`${modKey} ${t('entry.keys.enter')}`}>
          {t('entry.progress.add')}
        </Button>
      </div>
    </form>
  );
}
