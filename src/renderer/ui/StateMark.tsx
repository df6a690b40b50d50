import {
  AlarmClock,
  ArrowUp,
  Ban,
  Bot,
  Check,
  CheckCheck,
  Circle,
  CircleDashed,
  CircleDot,
  CircleSlash,
  Clock,
  CopyCheck,
  GitCompare,
  History,
  KeyRound,
  type LucideIcon,
  OctagonAlert,
  Pause,
  Pencil,
  ShieldCheck,
} from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './StateMark.module.css';

const looks = {
  saved: [CopyCheck, 'ok'],
  writing: [Pencil, 'muted'],
  sending: [ArrowUp, 'accent'],
  verifying: [ShieldCheck, 'accent'],
  delivered: [Check, 'ok'],
  done: [Check, 'muted'],
  reviewed: [Check, 'ok'],
  final: [CheckCheck, 'ok'],
  machine: [Bot, 'warn'],
  missing: [CircleDashed, 'muted'],
  waiting: [Clock, 'muted'],
  paused: [Pause, 'muted'],
  stale: [History, 'warn'],
  conflict: [GitCompare, 'danger'],
  clash: [OctagonAlert, 'danger'],
  failed: [OctagonAlert, 'danger'],
  credential: [KeyRound, 'danger'],
  overTime: [AlarmClock, 'danger'],
  open: [Circle, 'muted'],
  inProgress: [CircleDot, 'accent'],
  blocked: [Ban, 'warn'],
  dropped: [CircleSlash, 'muted'],
  proposed: [CircleDashed, 'muted'],
} as const satisfies Record<string, readonly [LucideIcon, string]>;

export type StateLook = keyof typeof looks;

/** A state: always an icon and a word, never colour alone. */
export function StateMark({ look, children }: { readonly look: StateLook; readonly children: ReactNode }) {
  const [Icon, tone] = looks[look];
  return (
    <span className={[styles['state'], styles[tone]].join(' ')}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
