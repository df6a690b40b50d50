import type { Ref, TextareaHTMLAttributes } from 'react';
import styles from './GrowingField.module.css';

type GrowingFieldProps = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange'> & {
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** With a frame while it rests, too. */
  readonly framed?: boolean;
  readonly ref?: Ref<HTMLTextAreaElement>;
};

/** A field for text that is as high as the text: a hidden twin in the same type gives it its height. */
export function GrowingField({
  label,
  value,
  onType,
  framed = false,
  placeholder,
  className,
  ...rest
}: GrowingFieldProps) {
  return (
    <div className={[styles['grow'], framed && styles['framed'], className].filter(Boolean).join(' ')}>
      <span className={styles['mirror']} aria-hidden>
        {`${value === '' ? (placeholder ?? '') : value}\u200B`}
      </span>
      <textarea
        rows={1}
        {...rest}
        className={styles['field']}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onType(event.target.value)}
      />
    </div>
  );
}
