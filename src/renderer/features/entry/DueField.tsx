import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#domain/localized-text.ts';
import type { Due } from '#domain/records/outcome.ts';
import { plainDate } from '#domain/time/plain-date.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import type { Entry } from '#renderer/queries/entry.ts';
import { InlineEdit } from '#renderer/ui/InlineEdit.tsx';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import styles from './EntrySheet.module.css';
import { editFields } from './acts.ts';

/** By when: a date, or before a coming event. */
export function DueField({ entry: { outcome, meeting, milestones } }: { readonly entry: Entry }) {
  const { t } = useTranslation();
  const format = useFormat(meeting.timeZone);
  const { due } = outcome;
  const [asksDate, setAsksDate] = useState(false);
  const showsDate = asksDate || due?.kind === 'date';
  const save = (next: Due | null) => {
    setAsksDate(false);
    void editFields(outcome, { due: next });
  };
  const gone = due?.kind === 'milestone' && !milestones.some(({ id }) => id === due.milestoneId);
  return (
    <span className={styles['pair']}>
      <InlineSelect
        label={t('entry.facts.due')}
        value={showsDate ? 'date' : due?.kind === 'milestone' ? due.milestoneId : ''}
        options={[
          { value: '', text: t('entry.due.none') },
          { value: 'date', text: t('entry.due.onDate') },
          ...milestones.map(({ id, name, date }) => {
            const day = plainDate(date);
            const words = { name: textIn(name, format.locale).text };
            const text =
              day === null
                ? t('entry.due.undated', words)
                : t('entry.due.before', { ...words, date: format.dayMonthYear(day) });
            return { value: id as string, text };
          }),
          ...(gone ? [{ value: due.milestoneId as string, text: t('entry.due.gone') }] : []),
        ]}
        onSave={(value) => {
          const milestone = milestones.find(({ id }) => id === value);
          if (value === 'date') setAsksDate(true);
          else if (milestone !== undefined) save({ kind: 'milestone', milestoneId: milestone.id });
          else if (value === '' && due !== null) save(null);
          else setAsksDate(false);
        }}
      />
      {showsDate && (
        <InlineEdit
          type="date"
          label={t('entry.due.date')}
          value={due?.kind === 'date' ? due.date : ''}
          onSave={(value) => {
            const date = plainDate(value);
            if (date !== null) save({ kind: 'date', date });
          }}
        />
      )}
    </span>
  );
}
