import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Hemicycle } from './Hemicycle.tsx';

type EmptyStateProps = { readonly title: string; readonly text: string; readonly children?: ReactNode };

/** An empty screen: one sentence of what it is for, one act. */
export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div className={styles['empty']}>
      <Hemicycle width={110} />
      <h2 className="t-head">{title}</h2>
      <p className={styles['text']}>{text}</p>
      {children !== undefined && <div className={styles['acts']}>{children}</div>}
    </div>
  );
}
