import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { type Entry, useIndicatorCounts } from '#renderer/queries/entry.ts';
import { openIndicators } from '#renderer/state/entry-details.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { SheetPart } from '#renderer/ui/Sheet.tsx';
import styles from './EntrySheet.module.css';
import { IndicatorList } from './IndicatorList.tsx';

/** The figures by which an entry is measured, and the way to those of its topics. */
export function IndicatorsPart({ entry }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { outcome, meeting, topics } = entry;
  const counts = useIndicatorCounts(meeting.id);
  const measured = topics.filter(({ id }) => outcome.topicIds.includes(id) && (counts.get(id) ?? 0) > 0);
  return (
    <SheetPart label={t('entry.indicators.label')}>
      <IndicatorList
        thing={{ meetingId: meeting.id, topicId: null, outcomeId: outcome.id }}
        timeZone={meeting.timeZone}
      />
      {measured.length > 0 && (
        <div className={styles['ofTopics']}>
          {measured.map(({ id, title }) => (
            <Button key={id} look="link" onClick={() => openIndicators({ meetingId: meeting.id, topicId: id })}>
              {t('entry.indicators.ofTopic', { topic: textIn(title, locale).text, count: counts.get(id) ?? 0 })}
            </Button>
          ))}
        </div>
      )}
    </SheetPart>
  );
}
