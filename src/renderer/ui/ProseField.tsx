import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from './ProseField.module.css';
import { isModPressed } from './mod-key.ts';

type ProseFieldProps = {
  readonly label: string;
  readonly lang: string;
  readonly value: string;
  readonly placeholder?: string;
  /** One paragraph: Enter saves. Otherwise Enter begins a new line, and Ctrl+Enter saves. */
  readonly oneParagraph?: boolean;
  /** Called with the trimmed text once the person is done and it differs. */
  readonly onSave: (text: string) => void;
  readonly className?: string | undefined;
};

/**
 * A text that is edited where it stands and is as high as its lines. Leaving saves, and so does being taken off the
 * screen; Escape takes back.
 */
export function ProseField({ label, lang, value, placeholder, oneParagraph, onSave, className }: ProseFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef<{ readonly draft: string | null; readonly save: () => void }>({ draft: null, save: () => {} });
  const text = draft ?? value;
  const save = () => {
    const { draft: typed } = latest.current;
    latest.current = { ...latest.current, draft: null };
    if (typed !== null && typed.trim() !== value) onSave(typed.trim());
    setDraft(null);
  };
  const type = (next: string | null) => {
    latest.current = { ...latest.current, draft: next };
    setDraft(next);
  };
  useEffect(() => {
    latest.current = { ...latest.current, save };
  });
  useEffect(() => () => latest.current.save(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (oneParagraph === true || isModPressed(event))) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      type(null);
    }
  };
  return (
    <div className={[styles['grow'], className].filter(Boolean).join(' ')}>
      <span className={styles['mirror']} aria-hidden>
        {`${text === '' ? (placeholder ?? '') : text}\u200B`}
      </span>
      <textarea
        rows={1}
        className={styles['field']}
        aria-label={label}
        lang={lang}
        placeholder={placeholder}
        value={text}
        onChange={(event) =>
          type(oneParagraph === true ? event.target.value.replaceAll('\n', ' ') : event.target.value)
        }
        onBlur={save}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
