import { FileUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { DropZone } from './DropZone.tsx';
import styles from './FileImportDialog.module.css';
import { Notice } from './Notice.tsx';

/** What stays the same from the first file to the last. */
export type FileImportFrame = {
  readonly title: string;
  readonly text: string;
  readonly words: Readonly<Record<'cancel' | 'choose' | 'another' | 'drop', string>>;
  /** Called with a dropped file, or with null where the person wants to choose one. */
  readonly onFile: (file: { readonly name: string; readonly bytes: Uint8Array } | null) => void;
  readonly onClose: () => void;
};

type FileImportDialogProps = FileImportFrame & {
  /** Why a file can't be read, or was not brought in, and what to do about it. */
  readonly problem: { readonly title: string; readonly text: string; readonly actions?: ReactNode } | null;
  /** The file that was chosen, as it would come in; null until there is one. */
  readonly looked: {
    readonly preview: ReactNode;
    /** What bringing it in is called now. */
    readonly confirm: string;
    readonly isReady: boolean;
    readonly isWorking: boolean;
    readonly onConfirm: () => void;
  } | null;
};

/** An import: a file is chosen or dropped, looked at, and brought in. */
export function FileImportDialog({ title, text, words, problem, looked, onFile, onClose }: FileImportDialogProps) {
  return (
    <Dialog
      open
      wide={looked !== null}
      onClose={onClose}
      title={title}
      text={text}
      actions={
        <>
          <Button size="dialog" onClick={onClose}>
            {words.cancel}
          </Button>
          {looked === null ? (
            <Button size="dialog" look="primary" icon={FileUp} onClick={() => onFile(null)}>
              {words.choose}
            </Button>
          ) : (
            <>
              <Button size="dialog" icon={FileUp} onClick={() => onFile(null)} disabled={looked.isWorking}>
                {words.another}
              </Button>
              <Button
                size="dialog"
                look="primary"
                onClick={looked.onConfirm}
                disabled={!looked.isReady || looked.isWorking}
              >
                {looked.confirm}
              </Button>
            </>
          )}
        </>
      }
    >
      {problem !== null && (
        <div className={looked === null ? undefined : styles['above']}>
          <Notice tone="danger" title={problem.title} actions={problem.actions}>
            {problem.text}
          </Notice>
        </div>
      )}
      {looked === null ? <DropZone label={words.drop} onFile={onFile} /> : looked.preview}
    </Dialog>
  );
}
