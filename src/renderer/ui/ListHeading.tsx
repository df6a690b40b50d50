import type { ReactNode } from 'react';
import styles from './ListHeading.module.css';

/** A small heading with a hairline to its right, or a fact at the end of the line. */
export function ListHeading({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className={styles['heading']}>
      <h3 className="t-label">{children}</h3>
      <span className={styles['line']} aria-hidden />
      {end !== undefined && <span className="t-label">{end}</span>}
    </div>
  );
}
