import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/records/tables.ts';
import { workStatuses } from '#domain/register/status.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { reportStatuses } from '#renderer/i18n/report-statuses.ts';
import { giveReport, keepReport, useReportOn } from '#renderer/state/report.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SelectField } from '#renderer/ui/Field.tsx';
import { TextArea } from '#renderer/ui/TextArea.tsx';
import { isModPressed, modKey } from '#renderer/ui/mod-key.ts';
import styles from './EntrySheet.module.css';
import { settle } from './acts.ts';

/** A new report, and the status it brings. */
export function ReportForm({
  outcome: { id, code, meetingId, text: entryText, status: current },
}: {
  readonly outcome: Row<'outcomes'>;
}) {
  const { t } = useTranslation();
  const { text, status } = useReportOn(id);
  const give = async () => {
    if (await giveReport(id, (report) => runCommand('progress.add', { outcomeId: id, ...report }))) {
      settle(meetingId, t('entry.done.reported', { code }));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !isModPressed(event)) return;
    event.preventDefault();
    void give();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <TextArea
        rows={2}
        className={styles['prose']}
        aria-label={t('entry.progress.new')}
        lang={entryText.source}
        placeholder={t('entry.progress.placeholder')}
        value={text}
        onChange={(event) => keepReport(id, { text: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <div className={styles['formEnd']}>
        <SelectField
          label={t('entry.progress.status')}
          value={status ?? ''}
          options={reportStatuses(current, t)}
          onChange={(event) =>
            keepReport(id, { status: workStatuses.find((one) => one === event.target.value) ?? null })
          }
        />
        <Button type="submit" disabled={text.trim() === ''} keys={`${modKey} ${t('entry.keys.enter')}`}>
          {t('entry.progress.add')}
        </Button>
      </div>
    </form>
  );
}
