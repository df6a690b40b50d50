import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import { inOrder } from '#domain/topics/order.ts';
import type { Topic } from '#domain/records/outcome.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useToast } from '#renderer/state/toast.ts';
import { DeleteTopicDialog } from './DeleteTopicDialog.tsx';
import { LanguageMark } from './LanguageMark.tsx';
import { LookFrame, type LookProps } from './LookFrame.tsx';
import { MergeTopicsDialog } from './MergeTopicsDialog.tsx';
import { NewTopicDialog } from './NewTopicDialog.tsx';
import { NothingYet } from './NothingYet.tsx';
import { Cell, MarkCell } from './TermsList.tsx';
import { TopicInspector } from './TopicInspector.tsx';
import { haystack } from './haystack.ts';
import { useLines } from './use-lines.ts';

type Asked = 'none' | 'new' | 'merge' | 'delete';

/** The topics of a meeting, in the order of its summary. */
export function TopicsLook({ records, frame }: LookProps) {
  const { t } = useTranslation();
  const show = useToast((state) => state.show);
  const [asked, setAsked] = useState<Asked>('none');
  const topics = inOrder(records.topics);
  const lines = useLines('topics', useTopicGroups(topics, records), frame.query);
  const chosen = topics.find(({ id }) => id === lines.chosen);
  const title = useTitle(chosen);
  const used = records.outcomes.filter(({ topicIds }) => chosen !== undefined && topicIds.includes(chosen.id));
  const measured = records.indicators.filter(({ topicId }) => chosen !== undefined && topicId === chosen.id);
  const close = () => {
    setAsked('none');
    frame.toList();
  };
  const remove = async () => {
    if (chosen === undefined) return;
    lines.chooseBeside(chosen.id);
    await runCommand('topic.delete', { topicId: chosen.id });
    show(t('terms.topics.done.deleted', { title }));
  };
  const acts = {
    onEnter: frame.open,
    onNew: () => setAsked('new'),
    onDelete: () => (used.length + measured.length === 0 ? void remove() : setAsked('delete')),
    onMove: (step: -1 | 1) => {
      if (chosen !== undefined) void runCommand('topic.move', { topicId: chosen.id, step });
    },
  };
  return (
    <>
      {topics.length === 0 ? (
        <NothingYet records={records} frame={frame} look="topics" onNew={acts.onNew} />
      ) : (
        <LookFrame
          records={records}
          frame={frame}
          lines={lines}
          acts={acts}
          words={{ enter: t('terms.keys.edit'), remove: t('terms.keys.remove') }}
          inspector={
            chosen === undefined ? null : (
              <TopicInspector
                topic={chosen}
                records={records}
                entries={used}
                onMove={acts.onMove}
                onMerge={() => setAsked('merge')}
                onDelete={acts.onDelete}
              />
            )
          }
        />
      )}
      {asked === 'new' && <NewTopicDialog records={records} onClose={close} onAdded={lines.choose} />}
      {asked === 'merge' && chosen !== undefined && (
        <MergeTopicsDialog
          topic={chosen}
          topics={topics}
          entries={used.length}
          onClose={close}
          onMerged={lines.choose}
        />
      )}
      {asked === 'delete' && chosen !== undefined && (
        <DeleteTopicDialog
          title={title}
          entries={used.length}
          indicators={measured.filter(({ outcomeId }) => outcomeId === null).length}
          onClose={close}
          onDelete={remove}
        />
      )}
    </>
  );
}

function useTitle(topic: Topic | undefined): string {
  const locale = useLocale();
  return topic === undefined ? '' : textIn(topic.title, locale).text;
}

function useTopicGroups(topics: readonly Topic[], { meeting, outcomes }: LookProps['records']) {
  const { t } = useTranslation();
  const locale = useLocale();
  const lines = topics.map((topic) => {
    const { text, fallback } = textIn(topic.title, locale);
    const uses = outcomes.filter(({ topicIds }) => topicIds.includes(topic.id)).length;
    return {
      id: topic.id,
      hay: haystack([topic.title, topic.lead], [topic.tag]),
      cells: (
        <>
          <Cell kind="name" text={text} lang={fallback ?? locale} />
          <Cell kind="tag" text={`#${topic.tag}`} />
          <MarkCell>
            <LanguageMark texts={[topic.title, topic.lead]} meeting={meeting} />
          </MarkCell>
          <Cell kind="count" text={t('terms.entries', { count: uses })} />
        </>
      ),
    };
  });
  return [{ id: 'topics', heading: null, lines }];
}
