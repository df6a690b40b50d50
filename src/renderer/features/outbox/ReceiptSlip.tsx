import { Check, Circle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { FailedAttempt } from '#domain/outbox/timeline.ts';
import type { Instant, TimeZone } from '#domain/primitives.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { OutboxItem } from '#renderer/queries/outbox.ts';
import styles from './ReceiptSlip.module.css';
import { addressOf, grouped } from './use-receipt-text.ts';

type ReceiptSlipProps = {
  readonly item: OutboxItem;
  readonly failed: readonly FailedAttempt[];
  readonly zone: TimeZone;
};

/** Attempts listed on the slip; the change log keeps them all. */
const mostListed = 4;

/** The slip of an entry: its steps, a dashed tear, and the proof below it. */
export function ReceiptSlip({ item, failed, zone }: ReceiptSlipProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const { entry, artifact } = item;
  const { receipt, sentAt, state } = entry;
  const sent = sentAt !== null || receipt !== null || state === 'verifying';
  return (
    <section className={styles['slip']} aria-label={t('outbox.inspector.receipt')}>
      <h3 className="t-label">{t('outbox.inspector.receipt')}</h3>
      <ol className={styles['steps']}>
        <Step done at={entry.queuedAt} zone={zone} text={t('outbox.inspector.queued')} />
        <Step
          done={sent}
          at={sentAt}
          zone={zone}
          text={t('outbox.inspector.sent', { size: format.bytes(artifact.bytes) })}
        />
        <Step done={receipt !== null} at={receipt?.at ?? null} zone={zone} text={t('outbox.inspector.verified')} />
      </ol>
      <dl className={styles['proof']}>
        <dt>{t('outbox.inspector.address')}</dt>
        <dd>{addressOf(item)}</dd>
        {receipt !== null && (
          <>
            <dt>{t('outbox.inspector.etag')}</dt>
            <dd className={receipt.etag === null ? undefined : styles['mono']}>
              {receipt.etag ?? t('outbox.inspector.noEtag')}
            </dd>
          </>
        )}
        <dt>SHA-256</dt>
        <dd className={styles['mono']}>{grouped(artifact.sha256)}</dd>
        {entry.nextAttemptAt !== null && (
          <>
            <dt>{t('outbox.inspector.next')}</dt>
            <dd className="tabular">{format.seconds(entry.nextAttemptAt)}</dd>
          </>
        )}
        <dt>{t('outbox.inspector.attempts')}</dt>
        <dd className="tabular">
          <span className="t-strong">{format.number(entry.attempts)}</span>
          {failed.slice(-mostListed).map(({ at, code }) => (
            <span key={at} className={styles['attempt']}>
              {format.seconds(at)} · {t(`outbox.cause.${code}`)}
            </span>
          ))}
        </dd>
      </dl>
    </section>
  );
}

type StepProps = {
  readonly done: boolean;
  /** Null where it isn't done, or nobody knows when. */
  readonly at: Instant | null;
  readonly zone: TimeZone;
  readonly text: string;
};

function Step({ done, at, zone, text }: StepProps) {
  const { t } = useTranslation();
  const format = useFormat(zone);
  const Icon = done ? Check : Circle;
  return (
    <li className={done ? styles['done'] : styles['open']}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className={styles['what']}>{text}</span>
      <span className="tabular">{at !== null ? format.seconds(at) : !done && t('outbox.inspector.notYet')}</span>
    </li>
  );
}
