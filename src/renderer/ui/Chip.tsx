import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Chip.module.css';

type ChipProps = {
  readonly icon?: LucideIcon;
  readonly tone?: 'plain' | 'strong' | 'warn' | 'danger';
  /** In the margin a chip has no border. */
  readonly bare?: boolean;
  readonly title?: string;
  readonly children: ReactNode;
};

/** A small fact: an organization, a topic, a date, who may read it. */
export function Chip({ icon: Icon, tone = 'plain', bare = false, title, children }: ChipProps) {
  return (
    <span className={[styles['chip'], styles[tone], bare && styles['bare']].filter(Boolean).join(' ')} title={title}>
      {Icon !== undefined && <Icon size={12} strokeWidth={1.75} aria-hidden />}
      {children}
    </span>
  );
}
