import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingText } from '#domain/glossary/meeting-texts.ts';
import { usesOf } from '#domain/glossary/uses.ts';
import { textIn } from '#domain/localized-text.ts';
import type { GlossaryTerm } from '#domain/records/follow-up.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { InlineEdit } from '#renderer/ui/InlineEdit.tsx';
import { KeyValue } from '#renderer/ui/KeyValue.tsx';
import { InspectorPart } from '#renderer/ui/Screen.tsx';
import styles from './Inspector.module.css';
import { InspectorFoot } from './InspectorFoot.tsx';
import { LanguageFields } from './LanguageFields.tsx';
import { TextPlaces } from './TextPlaces.tsx';

type TermInspectorProps = {
  readonly term: GlossaryTerm;
  readonly records: MeetingRecords;
  readonly texts: readonly MeetingText[];
  readonly onDelete: () => void;
};

/** The first texts that use it are shown. */
const shownUses = 3;

/** A term: its acronym, what it stands for and what it means, where it is used. */
export function TermInspector({ term, records: { meeting }, texts, onDelete }: TermInspectorProps) {
  const { t } = useTranslation();
  const locale = useLocale();
  const uses = useMemo(() => usesOf(term, texts), [term, texts]);
  const { text, fallback } = textIn(term.term, locale);
  const record = { entity: 'glossaryTerms', entityId: term.id } as const;
  return (
    <>
      <InspectorPart>
        <h2 className={`t-head ${styles['title']}`} {...(term.acronym === '' ? { lang: fallback ?? locale } : {})}>
          {term.acronym || text}
        </h2>
        <Facts term={term} />
      </InspectorPart>
      <InspectorPart>
        <LanguageFields
          label={t('terms.glossary.term')}
          meeting={meeting}
          textRef={{ ...record, field: 'term' }}
          text={term.term}
        />
      </InspectorPart>
      <InspectorPart>
        <LanguageFields
          label={t('terms.glossary.definition')}
          meeting={meeting}
          textRef={{ ...record, field: 'definition' }}
          text={term.definition}
        />
      </InspectorPart>
      <InspectorPart>
        <TextPlaces title={t('terms.glossary.uses')} count={uses.length} places={uses.slice(0, shownUses)} />
        {uses.length === 0 && <p className={styles['note']}>{t('terms.glossary.noUses')}</p>}
      </InspectorPart>
      <InspectorFoot meetingId={meeting.id} record={record} onDelete={onDelete} />
    </>
  );
}

function Facts({ term: { id: termId, acronym, doNotTranslate } }: Pick<TermInspectorProps, 'term'>) {
  const { t } = useTranslation();
  return (
    <>
      <KeyValue
        rows={[
          {
            key: t('terms.glossary.acronym'),
            value: (
              <InlineEdit
                label={t('terms.glossary.acronym')}
                placeholder={t('terms.glossary.noAcronym')}
                spellCheck={false}
                value={acronym}
                onSave={(value) => void runCommand('term.edit', { termId, fields: { acronym: value } })}
              />
            ),
          },
        ]}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={doNotTranslate}
          onChange={(event) =>
            void runCommand('term.edit', { termId, fields: { doNotTranslate: event.target.checked } })
          }
        />
        {t('terms.glossary.same')}
      </label>
    </>
  );
}
