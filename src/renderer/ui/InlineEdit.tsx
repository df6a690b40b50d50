import { type InputHTMLAttributes, useState } from 'react';
import styles from './InlineEdit.module.css';

type InlineEditProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> & {
  readonly label: string;
  readonly value: string;
  /** Called once the person is done (Enter, or leaving the field) and the text differs. */
  readonly onSave: (value: string) => void;
};

/** A text that is edited where it stands: Enter or leaving saves, Escape brings the old text back. */
export function InlineEdit({ label, value, onSave, className, ...rest }: InlineEditProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const save = () => {
    if (draft !== null && draft !== value) onSave(draft);
    setDraft(null);
  };
  return (
    <input
      {...rest}
      aria-label={label}
      title={draft ?? value}
      className={[styles['input'], className].filter(Boolean).join(' ')}
      value={draft ?? value}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          save();
        } else if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
        }
      }}
    />
  );
}
