import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { tagFrom, topicTagged } from '#domain/topics/tags.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { TextField } from '#renderer/ui/Field.tsx';
import { FormDialog, WholeRow } from '#renderer/ui/FormDialog.tsx';

type NewTopicDialogProps = {
  readonly records: MeetingRecords;
  readonly onClose: () => void;
  readonly onAdded: (id: string) => void;
};

/** A new topic: its title in the language of the record is enough. */
export function NewTopicDialog({ records, onClose, onAdded }: NewTopicDialogProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const { meeting, topics } = records;
  const [title, setTitle] = useState('');
  const [tag, setTag] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const taken = tag.trim() === '' ? null : topicTagged(tagFrom(tag), topics, null);
  const tagProblem =
    taken === null ? null : t('terms.topics.tagTaken', { tag: taken.tag, title: textIn(taken.title, locale).text });
  const save = async () => {
    if (title.trim() === '') setProblem(t('terms.topics.form.missing'));
    if (title.trim() === '' || tagProblem !== null) return;
    const { topicId } = await runCommand('topic.add', { meetingId: meeting.id, title, tag });
    onAdded(topicId);
    onClose();
  };
  return (
    <FormDialog
      title={t('terms.topics.form.title')}
      save={t('terms.form.add')}
      cancel={t('terms.form.cancel')}
      onSave={save}
      onClose={onClose}
    >
      <WholeRow>
        <TextField
          label={t('terms.field.in', {
            field: t('terms.topics.title'),
            language: t(`kinds.language.${meeting.sourceLocale}`),
          })}
          lang={meeting.sourceLocale}
          value={title}
          problem={problem}
          onChange={(event) => setTitle(event.target.value)}
        />
      </WholeRow>
      <WholeRow>
        <TextField
          label={t('terms.topics.tag')}
          placeholder={`#${tagFrom(title)}`}
          spellCheck={false}
          value={tag}
          help={t('terms.topics.form.tagHelp')}
          problem={tagProblem}
          onChange={(event) => setTag(event.target.value)}
        />
      </WholeRow>
    </FormDialog>
  );
}
