import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chartOf, latestOf, seriesOf, shareOfWay } from '#domain/follow-up/indicator.ts';
import { textIn } from '#domain/localized-text.ts';
import type { Row } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Measured } from '#renderer/queries/entry.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { Sparkline } from '#renderer/ui/Sparkline.tsx';
import { IndicatorForm } from './IndicatorForm.tsx';
import styles from './Indicators.module.css';
import { ReadingForm } from './ReadingForm.tsx';
import { settle } from './acts.ts';
import { chartInWords, figure } from './words.ts';

type IndicatorBlockProps = { readonly measured: Measured; readonly timeZone: string };

/** One indicator: its line over time, how far it has come, and the readings it is made of. */
export function IndicatorBlock({ measured, timeZone }: IndicatorBlockProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const [open, setOpen] = useState<'none' | 'edit' | 'reading'>('none');
  const { indicator, readings } = measured;
  const { unit, baseline, target } = indicator;
  const { text: name, fallback } = textIn(indicator.name, format.locale);
  const latest = latestOf(readings);
  const share = latest === null ? null : shareOfWay(indicator, latest.value);
  const remove = async () => {
    await runCommand('indicator.delete', { indicatorId: indicator.id });
    settle(indicator.meetingId, t('entry.done.indicatorDeleted', { name }));
  };
  const facts = [
    ...(baseline === null ? [] : [t('entry.indicators.baselineIs', { value: figure(baseline, unit, format) })]),
    ...(target === null ? [] : [t('entry.indicators.targetIs', { value: figure(target, unit, format) })]),
    ...(share === null ? [] : [t('entry.indicators.share', { share: format.percent(Math.round(share * 100) / 100) })]),
  ];
  return (
    <article className={styles['indicator']} aria-label={name}>
      <div className={styles['head']}>
        <h4 className={styles['name']} lang={fallback ?? format.locale}>
          {name}
        </h4>
        <IconButton icon={Pencil} label={t('entry.indicators.edit', { name })} onClick={() => setOpen('edit')} />
        <IconButton icon={Trash2} label={t('entry.indicators.delete', { name })} onClick={() => void remove()} />
      </div>
      <div className={styles['figures']}>
        {latest !== null && (
          <Sparkline
            {...chartOf(indicator, readings)}
            label={chartInWords(measured, { t, format })}
            last={figure(latest.value, unit === '%' ? unit : '', format)}
          />
        )}
        <ul className={styles['facts']}>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      </div>
      <Readings indicator={indicator} readings={readings} timeZone={timeZone} />
      <div>
        <Button look="quiet" icon={Plus} onClick={() => setOpen('reading')}>
          {t('entry.reading.add')}
        </Button>
      </div>
      {open === 'edit' && <IndicatorForm thing={null} indicator={indicator} onClose={() => setOpen('none')} />}
      {open === 'reading' && <ReadingForm indicator={indicator} reading={null} onClose={() => setOpen('none')} />}
    </article>
  );
}

type ReadingsProps = {
  readonly indicator: Row<'indicators'>;
  readonly readings: readonly Row<'readings'>[];
  readonly timeZone: string;
};

function Readings({ indicator, readings, timeZone }: ReadingsProps) {
  const { t } = useTranslation();
  const format = useFormat(timeZone);
  const [edited, setEdited] = useState<Row<'readings'> | null>(null);
  if (readings.length === 0) return <p className={styles['none']}>{t('entry.reading.none')}</p>;
  const remove = async ({ id, meetingId }: Row<'readings'>) => {
    await runCommand('reading.delete', { readingId: id });
    settle(meetingId, t('entry.done.readingDeleted'));
  };
  return (
    <>
      <table className={styles['readings']}>
        <colgroup>
          <col className={styles['date']} />
          <col className={styles['value']} />
          <col />
          <col className={styles['acts']} />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('entry.reading.date')}</th>
            <th scope="col">{t('entry.reading.value')}</th>
            <th scope="col">{t('entry.reading.note')}</th>
            <th scope="col">{t('entry.reading.acts')}</th>
          </tr>
        </thead>
        <tbody>
          {seriesOf(readings)
            .reverse()
            .map((reading) => {
              const date = format.dayMonthYear(reading.date);
              return (
                <tr key={reading.id}>
                  <td className={styles['date']}>{date}</td>
                  <td className={styles['value']}>{figure(reading.value, indicator.unit, format)}</td>
                  <td className={styles['note']} title={reading.note}>
                    {reading.note}
                  </td>
                  <td className={styles['acts']}>
                    <IconButton
                      icon={Pencil}
                      label={t('entry.reading.edit', { date })}
                      onClick={() => setEdited(reading)}
                    />
                    <IconButton
                      icon={Trash2}
                      label={t('entry.reading.delete', { date })}
                      onClick={() => void remove(reading)}
                    />
                  </td>
                </tr>
              );
            })}
        </tbody>
      </table>
      {edited !== null && <ReadingForm indicator={indicator} reading={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
