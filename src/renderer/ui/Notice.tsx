import { History, Info, type LucideIcon, OctagonAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

type NoticeProps = {
  readonly tone: 'info' | 'warn' | 'danger';
  readonly title: string;
  readonly icon?: LucideIcon;
  readonly children?: ReactNode;
  /** Links: what to do about it. */
  readonly actions?: ReactNode;
};

const icons = { info: Info, warn: History, danger: OctagonAlert } as const;

/** Something to know before going on: a fact, and what to do. */
export function Notice({ tone, title, icon, children, actions }: NoticeProps) {
  const Icon = icon ?? icons[tone];
  return (
    <div className={[styles['notice'], styles[tone]].join(' ')} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon className={styles['icon']} size={16} strokeWidth={1.75} aria-hidden />
      <div className={styles['body']}>
        <p className={styles['title']}>{title}</p>
        {children !== undefined && <div className={styles['text']}>{children}</div>}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
    </div>
  );
}
