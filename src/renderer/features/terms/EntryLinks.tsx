import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { Outcome } from '#domain/records/outcome.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { openEntry } from '#renderer/state/open-entry.ts';
import { KindMark } from '#renderer/ui/KindMark.tsx';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import styles from './Inspector.module.css';

type EntryLinksProps = { readonly title: string; readonly entries: readonly Outcome[] };

const most = 6;

/** The entries that use a topic or a milestone, each with the way to it. */
export function EntryLinks({ title, entries }: EntryLinksProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  return (
    <div className={styles['entries']}>
      <ListHeading end={t('terms.entries', { count: entries.length })}>{title}</ListHeading>
      {entries.slice(0, most).map((entry) => {
        const { kind, code, meetingId } = entry;
        const { text, fallback } = textIn(entry.text, locale);
        return (
          <button
            key={entry.id}
            type="button"
            className={styles['entry']}
            title={t('terms.inspector.open', { code })}
            onClick={() => openEntry(meetingId, entry)}
          >
            <KindMark kind={kind} label={t(`kinds.outcome.${kind}`)} code={code} />
            <span className={styles['text']} lang={fallback ?? locale}>
              {text}
            </span>
          </button>
        );
      })}
      {entries.length > most && (
        <p className={styles['more']}>{t('terms.inspector.more', { count: entries.length - most })}</p>
      )}
    </div>
  );
}
