import { useTranslation } from 'react-i18next';
import { type AttendeeField, type PreviewColumn, attendeeFields } from '#domain/import/preview.ts';
import { ListHeading } from '#renderer/ui/ListHeading.tsx';
import styles from './PeoplePreview.module.css';

type ImportColumnsProps = {
  readonly columns: readonly PreviewColumn[];
  readonly onMapping: (mapping: readonly (AttendeeField | null)[]) => void;
};

/** What each column of the file is. A field is filled by one column: choosing it elsewhere frees it here. */
export function ImportColumns({ columns, onMapping }: ImportColumnsProps) {
  const { t } = useTranslation();
  const choose = (index: number, field: AttendeeField | null) =>
    onMapping(
      columns.map((column) => {
        if (column.index === index) return field;
        return column.field === field ? null : column.field;
      }),
    );
  const used = columns.filter(({ field }) => field !== null).length;
  return (
    <section className={styles['section']}>
      <ListHeading end={t('people.import.used', { used, all: columns.length })}>
        {t('people.import.columns')}
      </ListHeading>
      <ul className={styles['columns']}>
        {columns.map(({ index, header, field, samples }) => {
          const name = header === '' ? t('people.import.unnamed', { number: index + 1 }) : header;
          return (
            <li key={index} className={styles['column']}>
              <span className={styles['header']} title={name}>
                {name}
              </span>
              <span className={styles['samples']} title={samples.join(' · ')}>
                {samples.join(' · ')}
              </span>
              <select
                className={[styles['choice'], field === null && styles['unused']].filter(Boolean).join(' ')}
                aria-label={t('people.import.meaning', { column: name })}
                value={field ?? ''}
                onChange={(event) =>
                  choose(index, event.target.value === '' ? null : (event.target.value as AttendeeField))
                }
              >
                <option value="">{t('people.import.ignore')}</option>
                {attendeeFields.map((value) => (
                  <option key={value} value={value}>
                    {t(`import.field.${value}`)}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
