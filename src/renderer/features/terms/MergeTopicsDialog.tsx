import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { Topic } from '#domain/records/outcome.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { useToast } from '#renderer/state/toast.ts';
import { SelectField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

type MergeTopicsDialogProps = {
  readonly topic: Topic;
  readonly topics: readonly Topic[];
  /** How many go over. */
  readonly entries: number;
  readonly onClose: () => void;
  readonly onMerged: (intoId: string) => void;
};

/** Which topic takes the entries of another one. */
export function MergeTopicsDialog({ topic, topics, entries, onClose, onMerged }: MergeTopicsDialogProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const show = useToast((state) => state.show);
  const others = topics.filter(({ id }) => id !== topic.id);
  const [intoId, setIntoId] = useState<string>(others[0]?.id ?? '');
  const titleOf = (one: Topic) => textIn(one.title, locale).text;
  const save = async () => {
    const into = others.find(({ id }) => id === intoId);
    if (into === undefined) return;
    await runCommand('topic.merge', { topicId: topic.id, intoId: into.id });
    onMerged(into.id);
    show(t('terms.topics.done.merged', { title: titleOf(topic), into: titleOf(into) }));
    onClose();
  };
  return (
    <FormDialog
      title={t('terms.topics.merge.title', { title: titleOf(topic) })}
      text={t('terms.topics.merge.text', { count: entries })}
      save={t('terms.topics.merge.save')}
      cancel={t('terms.form.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <SelectField
          label={t('terms.topics.merge.into')}
          value={intoId}
          options={others.map((one) => ({ value: one.id, text: `${titleOf(one)} (#${one.tag})` }))}
          onChange={(event) => setIntoId(event.target.value)}
        />
      </WholeRow>
    </FormDialog>
  );
}
