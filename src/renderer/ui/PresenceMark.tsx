import { CalendarX2, Check, FilePen, LogOut, type LucideIcon, Monitor, TicketX } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './StateMark.module.css';

const looks = {
  expected: [null, 'muted'],
  present: [Check, 'ok'],
  left: [LogOut, 'muted'],
  excused: [CalendarX2, 'muted'],
  represented: [FilePen, 'muted'],
  declined: [TicketX, 'warn'],
  remote: [Monitor, 'muted'],
  proxy: [FilePen, 'muted'],
} as const satisfies Record<string, readonly [LucideIcon | null, string]>;

export type PresenceLook = keyof typeof looks;

/** How an attendee stands: an icon and a word. Who is merely awaited has the word alone. */
export function PresenceMark({ look, children }: { readonly look: PresenceLook; readonly children: ReactNode }) {
  const [Icon, tone] = looks[look];
  return (
    <span className={[styles['state'], styles[tone]].join(' ')}>
      {Icon !== null && <Icon size={14} strokeWidth={1.75} aria-hidden />}
      <span>{children}</span>
    </span>
  );
}
