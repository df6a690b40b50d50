import * as Popover from '@radix-ui/react-popover';
import type { ReactElement, ReactNode } from 'react';
import styles from './Panel.module.css';

type PanelProps = {
  readonly label: string;
  readonly trigger: ReactElement;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  /** Which edge it shares with its trigger. */
  readonly align?: 'start' | 'end';
  readonly children: ReactNode;
};

/** A small sheet that hangs from its trigger and holds controls. */
export function Panel({ label, trigger, open, onOpenChange, align = 'end', children }: PanelProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles['panel']}
          align={align}
          sideOffset={8}
          collisionPadding={16}
          aria-label={label}
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
