import type { LucideIcon } from 'lucide-react';
import { Hint } from '#renderer/ui/Hint.tsx';
import styles from './Rail.module.css';

type RailLinkProps = {
  readonly icon: LucideIcon;
  readonly text: string;
  /** Nothing is shown for 0. */
  readonly count: number;
  /** A count that wants somebody: in the colour of danger, a dot where the rail is narrow. */
  readonly urgent?: boolean;
  readonly current: boolean;
  readonly onOpen: () => void;
};

/** One way of the rail. Collapsed it is an icon with a tooltip. */
export function RailLink({ icon: Icon, text, count, urgent = false, current, onOpen }: RailLinkProps) {
  return (
    <Hint text={text} side="right">
      <button type="button" className={styles['link']} aria-current={current ? 'page' : undefined} onClick={onOpen}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className={styles['text']}>{text}</span>
        {count > 0 && <span className={urgent ? styles['urgent'] : styles['count']}>{count}</span>}
      </button>
    </Hint>
  );
}
