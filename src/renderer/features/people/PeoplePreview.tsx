import { useTranslation } from 'react-i18next';
import type { AttendeesPreview } from '#domain/import/preview.ts';
import type { OpenedPeople } from '#renderer/commands/people/open-people-file.ts';
import type { ReadChoice } from '#renderer/commands/people/read-people-file.ts';
import { useFormat } from '#renderer/i18n/use-format.ts';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ImportColumns } from './ImportColumns.tsx';
import { ImportEffectText } from './ImportEffectText.tsx';
import { ImportNotices } from './ImportNotices.tsx';
import styles from './PeoplePreview.module.css';
import { ReadingFacts } from './ReadingFacts.tsx';

type PeoplePreviewProps = { readonly opened: OpenedPeople; readonly onChoice: (choice: ReadChoice) => void };

/** A list before it comes in: what the file is, what each column means, what is left out, what would change. */
export function PeoplePreview({ opened, onChoice }: PeoplePreviewProps) {
  const { t } = useTranslation();
  const { preview, refusal, effect, columns, choice } = opened;
  return (
    <div className={styles['preview']}>
      <ReadingFacts opened={opened} onChoice={onChoice} />
      {refusal !== null && (
        <Notice tone="danger" title={t('people.import.noName')}>
          {t('people.import.noNameText')}
        </Notice>
      )}
      {effect !== null && <ImportEffectText effect={effect} />}
      {preview !== null && <ImportNotices skipped={preview.skipped} warnings={preview.warnings} />}
      <ImportColumns columns={columns} onMapping={(mapping) => onChoice({ ...choice, mapping })} />
      {preview !== null && <Sample preview={preview} />}
    </div>
  );
}

/** Enough to see whether the columns are right. */
const sampleRows = 8;

const shown = ['displayName', 'organization', 'email', 'role', 'language'] as const;

function Sample({ preview }: { readonly preview: AttendeesPreview }) {
  const { t } = useTranslation();
  const format = useFormat('UTC');
  const more = preview.rows.length - sampleRows;
  const fields = shown.filter((field) => preview.rows.some((row) => row[field] !== ''));
  return (
    <section className={styles['section']}>
      <ListHeading end={more > 0 ? t('people.import.more', { count: more, number: format.number(more) }) : undefined}>
        {t('people.import.sample')}
      </ListHeading>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('people.import.row')}</th>
            {fields.map((field) => (
              <th key={field}>{t(`import.field.${field}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.slice(0, sampleRows).map((row) => (
            <tr key={row.row}>
              <td className={styles['place']}>{row.row}</td>
              {fields.map((field) => (
                <td key={field} title={row[field]} className={field === 'displayName' ? styles['name'] : undefined}>
                  {row[field]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
