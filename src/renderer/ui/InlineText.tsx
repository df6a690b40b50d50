import type { KeyboardEvent } from 'react';
import { GrowingField } from './GrowingField.tsx';
import styles from './InlineText.module.css';
import { useInlineDraft } from './use-inline-draft.ts';

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
  const { text, isTyped, type, save, takeBack } = useInlineDraft(value, onSave);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      if (confirms && text === value) {
        takeBack();
        onSave(value);
      } else save();
    } else if (event.key === 'Escape' && isTyped) {
      event.stopPropagation();
      takeBack();
    }
  };
  return (
    <GrowingField
      className={styles['text']}
      label={label}
      lang={lang}
      placeholder={placeholder}
      value={text}
      onType={type}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}
