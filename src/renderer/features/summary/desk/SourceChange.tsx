import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { wordDiff } from '#domain/history/word-diff.ts';
import { wallClock } from '#domain/time/zone.ts';
import { sourceText, statusOf } from '#domain/localized-text.ts';
import type { Locale } from '#domain/primitives.ts';
import type { PublishedPassage } from '#domain/summary/passages.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { useSourceThen } from '#renderer/queries/translation.ts';
import { DiffText } from '#renderer/ui/DiffText.tsx';
import styles from './DeskGrid.module.css';
import { useDeskContext } from './desk-context.ts';

type SourceChangeProps = { readonly passage: PublishedPassage; readonly targets: readonly Locale[] };

/** What changed in the source since the oldest of the translations that are shown was made. */
export function SourceChange({ passage, targets }: SourceChangeProps) {
  const { localized } = passage;
  const revisions = targets
    .filter((locale) => statusOf(localized, locale) === 'stale')
    .map((locale) => localized.values[locale]?.basedOnRev ?? 0);
  return revisions.length === 0 ? null : <Change passage={passage} rev={Math.min(...revisions)} />;
}

function Change({ passage, rev }: { readonly passage: PublishedPassage; readonly rev: number }) {
  const { t } = useTranslation();
  const { timeZone } = useDeskContext();
  const format = useFormat(timeZone);
  const { ref, localized } = passage;
  const then = useSourceThen(ref.entityId, ref.field, rev);
  const now = sourceText(localized);
  const parts = useMemo(() => (then ? wordDiff(then.text, now) : null), [then, now]);
  if (then === undefined) return null;
  if (then === null || parts === null) return <span className={styles['since']}>{t('desk.since.unknown')}</span>;
  return (
    <div className={styles['change']} role="note" aria-label={t('desk.since.label')}>
      <DiffText parts={parts} lang={localized.source} />
      <span className={styles['since']}>
        {then.editedAt === null
          ? t('desk.since.label')
          : t('desk.since.at', {
              day: format.dayMonth(wallClock(then.editedAt, timeZone).date),
              time: format.time(then.editedAt),
            })}
      </span>
    </div>
  );
}
