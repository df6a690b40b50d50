import type { KeyboardEvent } from 'react';
import { GrowingField } from './GrowingField.tsx';
import styles from './ProseField.module.css';
import { isModPressed } from './mod-key.ts';
import { useInlineDraft } from './use-inline-draft.ts';

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
export function ProseField({
  label,
  lang,
  value,
  placeholder,
  oneParagraph = false,
  onSave,
  className,
}: ProseFieldProps) {
  const { text, isTyped, type, save, takeBack } = useInlineDraft(value, (typed) => {
    if (typed.trim() !== value) onSave(typed.trim());
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (oneParagraph || isModPressed(event))) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape' && isTyped) {
      event.stopPropagation();
      takeBack();
    }
  };
  return (
    <GrowingField
      className={[styles['prose'], className].filter(Boolean).join(' ')}
      label={label}
      lang={lang}
      placeholder={placeholder}
      value={text}
      onType={(typed) => type(oneParagraph ? typed.replaceAll('\n', ' ') : typed)}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}
