import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Row } from '#domain/records/tables.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { plainDateOf } from '#domain/format/dates.ts';
import { useLocked } from '#renderer/state/locked.ts';
import { Button } from '#renderer/ui/Button.tsx';
import styles from './FinalBar.module.css';

type FinalBarProps = { readonly closing: Row<'closings'>; readonly zone: string };

/** In the place of the line, where the record is final. */
export function FinalBar({ closing, zone }: FinalBarProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const when = `${format.mediumDate(plainDateOf(closing.finalizedAt, zone))}, ${format.time(closing.finalizedAt)}`;
  return (
    <section className={styles['bar']} aria-label={t('capture.final.label')}>
      <Lock size={16} strokeWidth={1.75} aria-hidden />
      <p className={styles['text']}>
        <b>
          {closing.sessionId === null ? t('capture.final.meeting', { when }) : t('capture.final.session', { when })}
        </b>{' '}
        {t('capture.final.text')}
      </p>
      <Button onClick={() => useLocked.getState().askToReopen(closing.id)}>{t('capture.final.reopen')}</Button>
    </section>
  );
}
