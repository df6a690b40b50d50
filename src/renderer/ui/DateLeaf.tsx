import styles from './DateLeaf.module.css';

type DateLeafProps = { readonly month: string; readonly day: string; readonly lit?: boolean };

/** A leaf of a calendar: the month on its head, the day below. */
export function DateLeaf({ month, day, lit = false }: DateLeafProps) {
  return (
    <span className={[styles['leaf'], lit && styles['lit']].filter(Boolean).join(' ')} aria-hidden>
      <span className={styles['month']}>{month}</span>
      <span className={styles['day']}>{day}</span>
    </span>
  );
}
