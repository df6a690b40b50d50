import { useEffect } from 'react';
import type { ConflictId } from '#domain/records/history.ts';
import type { Row } from '#domain/records/tables.ts';
import styles from './ConflictsView.module.css';
import { RecordName } from './RecordName.tsx';
import type { Words } from './use-words.ts';

type ConflictListProps = {
  readonly conflicts: readonly Row<'conflicts'>[];
  readonly chosen: ConflictId;
  readonly words: Words;
  readonly onChoose: (index: number) => void;
};

/** The open conflicts, record by record, by the field they are about. */
export function ConflictList({ conflicts, chosen, words, onChoose }: ConflictListProps) {
  const { t } = words;
  const keyOf = ({ entity, entityId }: Row<'conflicts'>) => `${entity} ${entityId}`;
  const records = [...new Map(conflicts.map((conflict) => [keyOf(conflict), conflict])).values()];
  useEffect(() => {
    document.getElementById(`conflict-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <nav className={styles['list']} aria-label={t('conflicts.list.label')}>
      <p className={styles['count']} aria-live="polite">
        {t('conflicts.list.count', { count: conflicts.length })}
      </p>
      {records.map((record) => {
        const label = words.label(record.entity, record.entityId);
        const own = conflicts.filter((conflict) => keyOf(conflict) === keyOf(record));
        return (
          <section key={keyOf(record)} className={styles['group']}>
            <h2 className={styles['record']} title={label?.text}>
              <RecordName label={label} text={label?.text ?? words.name(record.entity, record.entityId)} />
            </h2>
            <ul>
              {own.map((conflict) => (
                <li key={conflict.id}>
                  <button
                    id={`conflict-${conflict.id}`}
                    type="button"
                    className={styles['field']}
                    aria-current={conflict.id === chosen ? 'true' : undefined}
                    onClick={() => onChoose(conflicts.indexOf(conflict))}
                  >
                    {words.field(conflict.path)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}
