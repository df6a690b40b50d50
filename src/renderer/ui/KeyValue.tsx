import type { ReactNode } from 'react';
import styles from './KeyValue.module.css';

/** Facts of the inspector: keys of 92 px, values beside them. */
export function KeyValue({ rows }: { readonly rows: readonly { readonly key: string; readonly value: ReactNode }[] }) {
  return (
    <dl className={styles['list']}>
      {rows.map(({ key, value }) => (
        <div key={key} className={styles['row']}>
          <dt>{key}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
