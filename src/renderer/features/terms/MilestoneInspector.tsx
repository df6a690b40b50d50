import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { PlainDate } from '#domain/primitives.ts';
import type { Meeting } from '#domain/records/meeting.ts';
import type { Milestone, Outcome } from '#domain/records/outcome.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { InlineEdit } from '#renderer/ui/InlineEdit.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import styles from './Inspector.module.css';
import { InspectorFoot } from './InspectorFoot.tsx';
import { LanguageFields } from './LanguageFields.tsx';
import { milestoneDays } from './milestone-days.ts';

type MilestoneInspectorProps = {
  readonly milestone: Milestone;
  readonly meeting: Meeting;
  /** The entries due by it. */
  readonly entries: readonly Outcome[];
  readonly onDelete: () => void;
};

/** A milestone: its name, when and where it is, what is due by it. */
export function MilestoneInspector({ milestone, meeting, entries, onDelete }: MilestoneInspectorProps) {
  const { t } = useTranslation();
  const format = useFormat(meeting.timeZone);
  const { text, fallback } = textIn(milestone.name, format.locale);
  const record = { entity: 'milestones', entityId: milestone.id } as const;
  return (
    <>
      <InspectorPart>
        <h2 className={`t-head ${styles['title']}`} lang={fallback ?? format.locale}>
          {text}
        </h2>
        <p className={styles['note']}>{milestoneDays(milestone, format)}</p>
      </InspectorPart>
      <InspectorPart>
        <LanguageFields
          label={t('terms.milestones.name')}
          meeting={meeting}
          textRef={{ ...record, field: 'name' }}
          text={milestone.name}
        />
      </InspectorPart>
      <InspectorPart>
        <Facts milestone={milestone} />
      </InspectorPart>
      <InspectorPart>
        <EntryLinks title={t('terms.milestones.due')} entries={entries} />
      </InspectorPart>
      <InspectorFoot meetingId={meeting.id} record={record} onDelete={onDelete} />
    </>
  );
}

function Facts({ milestone: { id, date, endDate, place } }: Pick<MilestoneInspectorProps, 'milestone'>) {
  const { t } = useTranslation();
  const edit = (fields: { readonly date?: PlainDate; readonly endDate?: PlainDate | null; readonly place?: string }) =>
    void runCommand('milestone.edit', { milestoneId: id, fields });
  return (
    <KeyValue
      rows={[
        {
          key: t('terms.milestones.date'),
          value: (
            <InlineEdit
              type="date"
              required
              label={t('terms.milestones.date')}
              value={date}
              // A milestone always has a day: an emptied field keeps the old one.
              onSave={(value) => value !== '' && edit({ date: value as PlainDate })}
            />
          ),
        },
        {
          key: t('terms.milestones.endDate'),
          value: (
            <InlineEdit
              type="date"
              label={t('terms.milestones.endDate')}
              min={date}
              value={endDate ?? ''}
              onSave={(value) => edit({ endDate: value === '' ? null : (value as PlainDate) })}
            />
          ),
        },
        {
          key: t('terms.milestones.place'),
          value: (
            <InlineEdit
              label={t('terms.milestones.place')}
              placeholder={t('terms.milestones.noPlace')}
              value={place}
              onSave={(value) => edit({ place: value.trim() })}
            />
          ),
        },
      ]}
    />
  );
}
