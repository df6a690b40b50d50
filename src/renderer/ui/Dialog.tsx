import * as RadixDialog from '@radix-ui/react-dialog';
import type { ReactNode } from 'react';
import styles from './Dialog.module.css';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** One or two sentences below the title. */
  readonly text?: string;
  /** Wide for tables and previews; otherwise at most 480 px. */
  readonly wide?: boolean;
  readonly children: ReactNode;
  /** The buttons, verbs on them; the last is the primary one. */
  readonly actions?: ReactNode;
};

/** A dialog: a serif question, verbs on its buttons, Escape closes it. */
export function Dialog({ open, onClose, title, text, wide = false, children, actions }: DialogProps) {
  return (
    <RadixDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles['overlay']} />
        <RadixDialog.Content
          className={[styles['dialog'], wide && styles['wide']].filter(Boolean).join(' ')}
          {...(text === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <RadixDialog.Title className={styles['title']}>{title}</RadixDialog.Title>
          {text !== undefined && <RadixDialog.Description className={styles['text']}>{text}</RadixDialog.Description>}
          <div className={styles['body']}>{children}</div>
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
