import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './TickList.module.css';

type TickListProps = {
  readonly title: string;
  readonly lines: readonly {
    readonly place: number;
    /** Of the file. */
    readonly line: number;
    readonly label: ReactNode;
    readonly depth?: number;
  }[];
  /** The places that are left out; of other lists, too. */
  readonly without: ReadonlySet<number>;
  readonly onChange: (without: ReadonlySet<number>) => void;
  /** Whether it begins unfolded. */
  readonly open: boolean;
};

/** Lines shown of a long list; the rest is counted, and goes with the box of the list. */
const shownLines = 200;

/** Lines of a file, each with a box to leave it out, and one box for all of them. */
export function TickList({ title, lines, without, onChange, open }: TickListProps) {
  const { t } = useTranslation();
  const all = useRef<HTMLInputElement>(null);
  const chosen = lines.filter(({ place }) => !without.has(place)).length;
  useEffect(() => {
    if (all.current !== null) all.current.indeterminate = chosen > 0 && chosen < lines.length;
  }, [chosen, lines.length]);
  if (lines.length === 0) return null;
  const set = (places: readonly number[], on: boolean) => {
    const next = new Set(without);
    for (const place of places)
      if (on) next.delete(place);
      else next.add(place);
    onChange(next);
  };
  const more = lines.length - shownLines;
  return (
    <details className={styles['list']} open={open}>
      <summary className={styles['summary']}>
        <span className={styles['title']} title={title}>
          {title}
        </span>
        <span className={styles['count']}>{t('notes.import.chosen', { chosen, all: lines.length })}</span>
      </summary>
      {lines.length > 1 && (
        <label className={styles['all']}>
          <input
            ref={all}
            type="checkbox"
            checked={chosen === lines.length}
            onChange={(event) =>
              set(
                lines.map(({ place }) => place),
                event.target.checked,
              )
            }
          />
          {t('notes.import.all', { section: title })}
        </label>
      )}
      <ul>
        {lines.slice(0, shownLines).map(({ place, line, label, depth = 0 }) => (
          <li key={place} className={styles[`depth${Math.min(depth, 4)}`]}>
            <label className={styles['line']}>
              <input
                type="checkbox"
                checked={!without.has(place)}
                onChange={(event) => set([place], event.target.checked)}
              />
              <span className={styles['label']}>{label}</span>
              <span className={styles['place']}>{t('notes.import.line', { line })}</span>
            </label>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={styles['more']}>{t('notes.import.more', { count: more })}</p>}
    </details>
  );
}
