import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isWorkedOff, newestFirst } from '#domain/follow-up/progress-log.ts';
import { sourceText } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { workStatuses } from '#domain/register/status.ts';
import { wallClock } from '#domain/time/zone.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import { ProseField } from '#renderer/ui/ProseField.tsx';
import { SheetPart } from '#renderer/ui/Sheet.tsx';
import styles from './EntrySheet.module.css';
import { ReportForm } from './ReportForm.tsx';
import { settle } from './acts.ts';

/** How far it has come, report by report, the newest first. */
export function ProgressPart({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const { outcome, reports } = entry;
  return (
    <SheetPart label={t('entry.progress.label')}>
      {isWorkedOff(outcome) && <ReportForm outcome={outcome} />}
      {reports.length === 0 ? (
        <p className={styles['nothing']}>{t('entry.progress.none')}</p>
      ) : (
        <ul className={styles['reports']} aria-label={t('entry.progress.list')}>
          {newestFirst(reports).map((report) => (
            <ReportRow key={report.id} report={report} timeZone={entry.meeting.timeZone} />
          ))}
        </ul>
      )}
    </SheetPart>
  );
}

type ReportRowProps = { readonly report: Row<'progress'>; readonly timeZone: string };

function ReportRow({ report, timeZone }: ReportRowProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const { id: progressId, at, text, status, meetingId } = report;
  const when = t('entry.progress.at', {
    date: format.dayMonthYear(wallClock(at, timeZone).date),
    time: format.time(at),
  });
  const edit = async (fields: { readonly text?: string; readonly status?: typeof status }) => {
    await runCommand('progress.edit', { progressId, fields });
    settle(meetingId);
  };
  const remove = async () => {
    await runCommand('progress.delete', { progressId });
    settle(meetingId, t('entry.done.reportDeleted'));
  };
  return (
    <li className={styles['report']}>
      <div className={styles['reportHead']}>
        <span className={styles['when']}>{when}</span>
        <span className={styles['reportStatus']}>
          <InlineSelect
            label={t('entry.progress.statusOf', { when })}
            value={status ?? ''}
            options={[
              { value: '', text: t('entry.progress.noStatus') },
              ...workStatuses.map((value) => ({ value, text: t(`register.status.${value}`) })),
            ]}
            onSave={(value) => void edit({ status: workStatuses.find((one) => one === value) ?? null })}
          />
        </span>
        <IconButton icon={Trash2} label={t('entry.progress.delete', { when })} onClick={() => void remove()} />
      </div>
      <ProseField
        className={styles['prose']}
        label={t('entry.progress.textOf', { when })}
        lang={text.source}
        value={sourceText(text)}
        onSave={(next) => {
          if (next !== '') void edit({ text: next });
        }}
      />
    </li>
  );
}
