import type { KeyboardEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#domain/primitives.ts';
import { GrowingField } from '#renderer/ui/GrowingField.tsx';
import styles from './NotesPane.module.css';
import { onNoteKeys } from './note-keys.ts';
import type { PictureProblem, useNoteField } from './use-note-field.ts';

type NoteFieldProps = {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly label: string;
  readonly lang: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  readonly pasting: ReturnType<typeof useNoteField>;
  readonly framed?: boolean;
  readonly className: string;
  readonly placeholder?: string;
  readonly onBlur?: () => void;
  /** Comes before the keys that format; what it prevents they leave alone. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
};

/** Where a note is written: Markdown, with keys that format it, and with what is pasted and dropped. */
export function NoteField({ pasting, onKeyDown, ...rest }: NoteFieldProps) {
  return (
    <>
      <GrowingField
        {...rest}
        onPaste={pasting.onPaste}
        onDragOver={pasting.onDragOver}
        onDrop={pasting.onDrop}
        onKeyDown={(event) => {
          onKeyDown(event);
          onNoteKeys(event);
        }}
      />
      {pasting.problem !== null && <Problem problem={pasting.problem} />}
    </>
  );
}

function Problem({ problem }: { readonly problem: PictureProblem }) {
  const { t } = useTranslation();
  const words = () => {
    switch (problem.kind) {
      case 'too_large':
        return t('notes.picture.tooLarge', { megabytes: problem.megabytes, limit: problem.limit });
      case 'svg':
        return t('notes.picture.svg');
      case 'not_a_picture':
        return t('notes.picture.none');
      case 'unsaved':
        return t('notes.picture.unsaved');
      case 'host':
        return t(`errors.host.${problem.code}`);
      default:
        return assertNever(problem);
    }
  };
  return (
    <p role="alert" className={styles['failed']}>
      {words()}
    </p>
  );
}
