import { useTranslation } from 'react-i18next';
import type { Capture } from '#domain/capture/capture.ts';
import type { Instant } from '#domain/primitives.ts';
import { useFormat, useLocale } from '#renderer/i18n/use-format.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { StateMark } from '#renderer/ui/StateMark.tsx';
import styles from './EntryRow.module.css';
import { Marginalia } from './Marginalia.tsx';
import { factsOfCapture } from './margin-facts.ts';
import type { Lookups } from './scene.ts';

type RecordingRowProps = { readonly capture: Capture; readonly at: Instant; readonly lookups: Lookups };

/** What was typed last, while it is being saved: without a code, and not to be edited, for it is not on record yet. */
export function RecordingRow({ capture, at, lookups }: RecordingRowProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const format = useFormat(lookups.timeZone);
  const facts = factsOfCapture(capture, { lookups, locale, visibility: 'public', present: 0 });
  return (
    <div className={`${styles['row']} ${styles['recording']}`} data-recording aria-busy>
      <time className={styles['time']} dateTime={at}>
        {format.time(at)}
      </time>
      <span className={styles['mark']}>
        <KindMark kind={capture.kind} label={t(`kinds.outcome.${capture.kind}`)} />
      </span>
      <div className={styles['words']}>
        <p className={`t-record ${styles['text']}`}>{capture.text}</p>
        {capture.details !== '' && <p className={styles['details']}>{capture.details}</p>}
      </div>
      <div className={styles['margin']}>
        <Marginalia facts={facts} lookups={lookups} />
      </div>
      <span className={styles['saving']}>
        <StateMark look="writing">{t('app.save.saving')}</StateMark>
      </span>
    </div>
  );
}
