import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from './InlineText.module.css';

type InlineTextProps = {
  readonly label: string;
  readonly lang: string;
  readonly value: string;
  readonly placeholder: string;
  /** Saved unchanged too when Enter is pressed: that says that it still holds. */
  readonly confirms?: boolean;
  /** Called with Enter, on leaving the field, and when the field goes away with something typed in it. */
  readonly onSave: (text: string) => void;
};

/** A text of several lines, edited where it stands; it grows. Enter saves, Shift Enter breaks the line, Escape takes back. */
export function InlineText({ label, lang, value, placeholder, confirms = false, onSave }: InlineTextProps) {
  // What is typed stands in the ref too: leaving the field right after Enter must not save it twice.
  const typed = useRef<string | null>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const write = (next: string | null) => {
    typed.current = next;
    setDraft(next);
  };
  const save = (always: boolean) => {
    const current = typed.current;
    write(null);
    if (always || (current !== null && current !== value)) onSave(current ?? value);
  };
  useWhenGone(() => save(false));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save(confirms);
    } else if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      write(null);
    }
  };
  return (
    <div className={styles['grow']} data-text={text === '' ? placeholder : text}>
      <textarea
        rows={1}
        className={styles['field']}
        aria-label={label}
        lang={lang}
        placeholder={placeholder}
        value={text}
        onChange={(event) => write(event.target.value)}
        onBlur={() => save(false)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** A field that is taken away under the hands, by a key that opens another screen, loses nothing. */
function useWhenGone(act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => () => latest.current(), []);
}
