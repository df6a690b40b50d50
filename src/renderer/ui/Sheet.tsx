import * as RadixDialog from '@radix-ui/react-dialog';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './Sheet.module.css';

type SheetProps = {
  readonly onClose: () => void;
  /** What a screen reader calls it; the head shows it in its own way. */
  readonly title: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
};

/** A sheet that comes in from the right: a head that stays, parts with hairlines between them. Escape closes it. */
export function Sheet({ onClose, title, head, children, foot, onKeyDown }: SheetProps) {
  return (
    <RadixDialog.Root open onOpenChange={(next) => !next && onClose()}>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className={styles['overlay']} />
        <RadixDialog.Content
          className={styles['sheet']}
          aria-describedby={undefined}
          tabIndex={-1}
          // The sheet itself takes the focus: a field that took it would be written into unawares.
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            (event.currentTarget as HTMLElement | null)?.focus();
          }}
          onKeyDown={onKeyDown}
        >
          <RadixDialog.Title className="visually-hidden">{title}</RadixDialog.Title>
          <div className={styles['head']}>{head}</div>
          <div className={styles['body']}>{children}</div>
          {foot !== undefined && <div className={styles['foot']}>{foot}</div>}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}

type SheetPartProps = { readonly label: string; readonly end?: ReactNode; readonly children: ReactNode };

/** A part of the sheet, named by its heading. */
export function SheetPart({ label, end, children }: SheetPartProps) {
  return (
    <section className={styles['part']} aria-label={label}>
      <div className={styles['heading']}>
        <h3 className="t-label">{label}</h3>
        {end}
      </div>
      {children}
    </section>
  );
}
