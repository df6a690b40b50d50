import { useTranslation } from 'react-i18next';
import type { TextEncodingName } from '#domain/import/preview.ts';
import type { OpenedPeople } from '#renderer/commands/people/open-people-file.ts';
import type { ReadChoice } from '#renderer/commands/people/read-people-file.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { InlineSelect } from '#renderer/ui/InlineSelect.tsx';
import styles from './PeoplePreview.module.css';

type ReadingFactsProps = { readonly opened: OpenedPeople; readonly onChoice: (choice: ReadChoice) => void };

const encodings: readonly { readonly value: TextEncodingName; readonly text: string }[] = [
  { value: 'utf-8', text: 'UTF-8' },
  { value: 'windows-1252', text: 'Windows-1252' },
  { value: 'utf-16le', text: 'UTF-16 LE' },
  { value: 'utf-16be', text: 'UTF-16 BE' },
];

const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

/** What the file is and how it was read. Encoding and delimiter can be corrected; the columns are then found anew. */
export function ReadingFacts({ opened, onChoice }: ReadingFactsProps) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  const { file, preview, choice } = opened;
  const delimiter = preview?.delimiter ?? choice.delimiter;
  const encoding = preview?.encoding ?? choice.encoding;
  const known = Object.entries(delimiters).map(([value, name]) => ({
    value,
    text: t(`people.import.delimiter.${name}`),
  }));
  const others = delimiter === null || delimiter in delimiters ? [] : [{ value: delimiter, text: delimiter }];
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t('people.import.file')}</dt>
        <dd className={styles['fileName']}>{file.name}</dd>
      </div>
      {preview !== null && (
        <>
          <div>
            <dt>{t('people.import.rows')}</dt>
            <dd>{format.number(preview.rows.length + preview.skipped.length)}</dd>
          </div>
          <div>
            <dt>{t('people.import.from')}</dt>
            <dd>{t(`people.import.system.${preview.system}`)}</dd>
          </div>
        </>
      )}
      {encoding !== null && (
        <div>
          <dt>{t('people.import.encoding')}</dt>
          <dd>
            <InlineSelect
              label={t('people.import.encoding')}
              value={encoding}
              options={encodings}
              onSave={(value) => onChoice({ ...choice, mapping: null, encoding: value as TextEncodingName })}
            />
          </dd>
        </div>
      )}
      {delimiter !== null && (
        <div>
          <dt>{t('people.import.delimiterLabel')}</dt>
          <dd>
            <InlineSelect
              label={t('people.import.delimiterLabel')}
              value={delimiter}
              options={[...known, ...others]}
              onSave={(value) => onChoice({ ...choice, mapping: null, delimiter: value })}
            />
          </dd>
        </div>
      )}
    </dl>
  );
}
