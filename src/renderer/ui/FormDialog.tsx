import { type FormEvent, type ReactNode, useId, useRef } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './FormDialog.module.css';

type FormDialogProps = {
  readonly title: string;
  readonly text?: string;
  /** The words of the two buttons. */
  readonly save: string;
  readonly cancel: string;
  /** Called by Enter and by the button, never twice at once; its owner closes the dialog. */
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A dialog with fields: two columns, Enter saves, Escape leaves. */
export function FormDialog({ title, text, save, cancel, onSave, onClose, children }: FormDialogProps) {
  const formId = useId();
  const saving = useRef(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    // Enter held down for too long must not add the same thing twice.
    if (saving.current) return;
    saving.current = true;
    try {
      await onSave();
    } finally {
      saving.current = false;
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      {...(text === undefined ? {} : { text })}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {cancel}
          </Button>
          <Button size="dialog" look="primary" type="submit" form={formId} keys="Enter">
            {save}
          </Button>
        </>
      }
    >
      <form id={formId} className={styles['form']} onSubmit={(event) => void submit(event)}>
        {children}
      </form>
    </Dialog>
  );
}

/** A field that takes both columns. */
export function WholeRow({ children }: { readonly children: ReactNode }) {
  return <div className={styles['whole']}>{children}</div>;
}
