import { useState } from 'react';
import styles from './TitleField.module.css';

type TitleFieldProps = {
  readonly label: string;
  readonly lang: string;
  readonly value: string;
  readonly placeholder: string;
  readonly onSave: (text: string) => void;
};

/** A serif title that is edited where it stands and grows with its lines. Enter saves, Escape takes back. */
export function TitleField({ label, lang, value, placeholder, onSave }: TitleFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const save = () => {
    if (draft !== null && draft !== value) onSave(draft);
    setDraft(null);
  };
  return (
    <div className={styles['grow']} data-text={text === '' ? placeholder : text}>
      <textarea
        aria-label={label}
        lang={lang}
        rows={1}
        className={styles['field']}
        value={text}
        placeholder={placeholder}
        onChange={(event) => setDraft(event.target.value.replaceAll('\n', ' '))}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            save();
          } else if (event.key === 'Escape' && draft !== null) {
            event.stopPropagation();
            setDraft(null);
          }
        }}
      />
    </div>
  );
}
