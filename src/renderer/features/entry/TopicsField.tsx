import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CapturedTopic } from '#domain/capture/capture.ts';
import { topicsLike } from '#domain/follow-up/find.ts';
import { textIn } from '#domain/localized-text.ts';
import { tagFrom, topicTagged } from '#domain/topics/tags.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { type Pick, PickField } from '#renderer/ui/PickField.tsx';
import styles from './EntrySheet.module.css';
import { editFields } from './acts.ts';

/** Stands for a topic that is not there yet. */
const fresh = 'new';

/** What it is about. A name that no topic has can be made one. */
export function TopicsField({ entry: { outcome, topics } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const locale = useLocale();
  const own = outcome.topicIds.flatMap((id) => topics.find((topic) => topic.id === id) ?? []);
  const save = (next: readonly CapturedTopic[]) => void editFields(outcome, { topics: next });
  const kept = outcome.topicIds.map((topicId): CapturedTopic => ({ topicId, tag: '', title: '' }));
  const find = (typed: string): Pick[] => {
    const known = topicsLike(
      typed,
      topics.filter(({ id }) => !outcome.topicIds.includes(id)),
    ).map(({ id, title, tag }): Pick => ({ id, text: textIn(title, locale).text, detail: `#${tag}` }));
    const tag = tagFrom(typed);
    if (tag === '' || topicTagged(tag, topics, null) !== null) return known;
    return [...known, { id: fresh, text: t('entry.topics.new', { title: typed.trim() }) }];
  };
  return (
    <div className={styles['stack']}>
      {own.length > 0 && (
        <ul className={styles['chips']}>
          {own.map(({ id, title }) => {
            const name = textIn(title, locale).text;
            return (
              <li key={id} className={styles['chip']}>
                <span className={styles['name']} title={name}>
                  {name}
                </span>
                <IconButton
                  icon={X}
                  label={t('entry.topics.remove', { title: name })}
                  onClick={() => save(kept.filter(({ topicId }) => topicId !== id))}
                />
              </li>
            );
          })}
        </ul>
      )}
      <PickField
        label={t('entry.topics.add')}
        placeholder={t('entry.topics.add')}
        nothing={t('entry.topics.nothing')}
        find={find}
        onPick={(id, typed) => {
          const topic = topics.find((one) => one.id === id);
          save([...kept, { topicId: topic?.id ?? null, tag: topic?.tag ?? tagFrom(typed), title: typed }]);
        }}
      />
    </div>
  );
}
