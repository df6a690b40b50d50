import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isWorkedOff, newestFirst } from '#domain/follow-up/progress-log.ts';
import { textIn } from '#domain/localized-text.ts';
import type { RegisterRow } from '#domain/register/rows.ts';
import { workStatuses } from '#domain/register/status.ts';
import { wallClock } from '#domain/time/zone.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { reportStatuses } from '#renderer/i18n/report-statuses.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useRowsOf } from '#renderer/queries/rows.ts';
import { noteRegisterStep } from '#renderer/state/register.ts';
import { giveReport, keepReport, useReportOn } from '#renderer/state/report.ts';
import { useToast } from '#renderer/state/toast.ts';
import { SelectField, TextField } from '#renderer/ui/Field.tsx';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './ProgressSection.module.css';
import { statusLook } from './words.ts';

/** How many reports the inspector shows; the details have them all. */
const shown = 3;

/** What was last reported, and a line to report what has happened since. */
export function ProgressSection({ row }: { readonly row: RegisterRow }) {
  const { t } = useTranslation();
  const { outcome, meeting } = row;
  const format = useFormat(meeting.timeZone);
  const reports = (useRowsOf('progress', meeting.id) ?? []).filter(({ outcomeId }) => outcomeId === outcome.id);
  const last = newestFirst(reports).slice(0, shown);
  if (!isWorkedOff(outcome) && last.length === 0) return null;
  return (
    <InspectorPart>
      <ListHeading {...(reports.length > shown ? { end: String(reports.length) } : {})}>
        {t('entry.progress.last')}
      </ListHeading>
      {last.length === 0 ? (
        <p className={styles['none']}>{t('entry.progress.none')}</p>
      ) : (
        <ul className={styles['reports']} aria-label={t('entry.progress.list')}>
          {last.map(({ id, at, text, status }) => {
            const { text: words, fallback } = textIn(text, format.locale);
            return (
              <li key={id} className={styles['report']}>
                <span className={styles['when']}>
                  {t('entry.progress.at', {
                    date: format.dayMonthYear(wallClock(at, meeting.timeZone).date),
                    time: format.time(at),
                  })}
                  {status !== null && <StateMark look={statusLook(status)}>{t(`register.status.${status}`)}</StateMark>}
                </span>
                <span className={styles['text']} lang={fallback ?? format.locale}>
                  {words}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {isWorkedOff(outcome) && <ReportLine row={row} />}
    </InspectorPart>
  );
}

/** One line: Enter reports it, with the status chosen beside. */
function ReportLine({ row: { outcome, meeting } }: { readonly row: RegisterRow }) {
  const { t } = useTranslation();
  const { id, code } = outcome;
  const { text, status } = useReportOn(id);
  const give = async () => {
    if (await giveReport(id, (report) => runCommand('progress.add', { outcomeId: id, ...report }))) {
      noteRegisterStep(meeting.id);
      useToast.getState().show(t('entry.done.reported', { code }));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    void give();
  };
  return (
    <div className={styles['line']}>
      <SelectField
        label={t('entry.progress.status')}
        value={status ?? ''}
        options={reportStatuses(outcome.status, t)}
        onChange={(event) => keepReport(id, { status: workStatuses.find((one) => one === event.target.value) ?? null })}
      />
      <TextField
        label={t('entry.progress.line')}
        lang={meeting.sourceLocale}
        placeholder={t('entry.progress.placeholder')}
        help={t('entry.progress.lineHelp')}
        value={text}
        onChange={(event) => keepReport(id, { text: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
