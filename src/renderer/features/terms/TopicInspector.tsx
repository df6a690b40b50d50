import { ArrowDown, ArrowUp, ChartLine, Merge } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { Outcome, Topic } from '#domain/records/outcome.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { tagFrom, topicTagged } from '#domain/topics/tags.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { openIndicators } from '#renderer/state/entry-details.ts';
import { Button } from '#renderer/ui/Button.tsx';
import { IconButton } from '#renderer/ui/IconButton.tsx';
import { InlineEdit } from '#renderer/ui/InlineEdit.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import styles from './Inspector.module.css';
import { InspectorFoot } from './InspectorFoot.tsx';
import { LanguageFields } from './LanguageFields.tsx';

type TopicInspectorProps = {
  readonly topic: Topic;
  readonly records: MeetingRecords;
  /** The entries filed under it. */
  readonly entries: readonly Outcome[];
  readonly onMove: (step: -1 | 1) => void;
  readonly onMerge: () => void;
  readonly onDelete: () => void;
};

/** A topic: its title, opening and tag, its entries, and what can be done with it. */
export function TopicInspector({ topic, records, entries, onMove, onMerge, onDelete }: TopicInspectorProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { meeting, topics } = records;
  const { text, fallback } = textIn(topic.title, locale);
  const record = { entity: 'topics', entityId: topic.id } as const;
  return (
    <>
      <InspectorPart>
        <div className={styles['head']}>
          <h2 className={`t-head ${styles['title']}`} lang={fallback ?? locale}>
            {text}
          </h2>
          <IconButton icon={ArrowUp} label={t('terms.topics.up')} onClick={() => onMove(-1)} />
          <IconButton icon={ArrowDown} label={t('terms.topics.down')} onClick={() => onMove(1)} />
        </div>
        <TagField topic={topic} topics={topics} />
      </InspectorPart>
      <InspectorPart>
        <LanguageFields
          label={t('terms.topics.title')}
          meeting={meeting}
          textRef={{ ...record, field: 'title' }}
          text={topic.title}
        />
      </InspectorPart>
      <InspectorPart>
        <LanguageFields
          label={t('terms.topics.lead')}
          meeting={meeting}
          textRef={{ ...record, field: 'lead' }}
          text={topic.lead}
        />
      </InspectorPart>
      <InspectorPart>
        <EntryLinks title={t('terms.topics.entries')} entries={entries} />
      </InspectorPart>
      <InspectorFoot meetingId={meeting.id} record={record} onDelete={onDelete}>
        <Button icon={ChartLine} onClick={() => openIndicators({ meetingId: meeting.id, topicId: topic.id })}>
          {t('terms.topics.indicators')}
        </Button>
        <Button icon={Merge} disabled={topics.length < 2} onClick={onMerge}>
          {t('terms.topics.merge.act')}
        </Button>
      </InspectorFoot>
    </>
  );
}

type TagFieldProps = { readonly topic: Topic; readonly topics: readonly Topic[] };

/** The tag, which no other topic may have. */
function TagField({ topic, topics }: TagFieldProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const [problem, setProblem] = useState<string | null>(null);
  const save = (typed: string) => {
    const tag = tagFrom(typed);
    const taken = topicTagged(tag, topics, topic.id);
    if (tag === '') setProblem(t('terms.topics.tagEmpty'));
    else if (taken !== null) setProblem(t('terms.topics.tagTaken', { tag, title: textIn(taken.title, locale).text }));
    else {
      setProblem(null);
      void runCommand('topic.edit', { topicId: topic.id, tag });
    }
  };
  return (
    <KeyValue
      rows={[
        {
          key: t('terms.topics.tag'),
          value: (
            <>
              <InlineEdit
                label={t('terms.topics.tag')}
                value={`#${topic.tag}`}
                spellCheck={false}
                aria-invalid={problem === null ? undefined : true}
                onSave={save}
              />
              <span role="status">{problem !== null && <span className={styles['problem']}>{problem}</span>}</span>
            </>
          ),
        },
      ]}
    />
  );
}
