import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, useId } from 'react';
import styles from './Field.module.css';

type Shared = {
  readonly label: string;
  /** A sentence below the field. */
  readonly help?: string;
  /** What is wrong, and what to do; announced. */
  readonly problem?: string | null;
};

type TextFieldProps = Shared & InputHTMLAttributes<HTMLInputElement> & { readonly ref?: Ref<HTMLInputElement> };

/** A labelled line of text, date, time or number. */
export function TextField({ label, help, problem, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} help={help} problem={problem}>
      <input
        {...rest}
        id={id}
        className={styles['input']}
        aria-invalid={problem ? true : undefined}
        aria-describedby={`${id}-note`}
      />
    </Frame>
  );
}

type SelectFieldProps = Shared &
  SelectHTMLAttributes<HTMLSelectElement> & {
    readonly options: readonly { readonly value: string; readonly text: string }[];
  };

/** A labelled choice of one. */
export function SelectField({ label, help, problem, options, ...rest }: SelectFieldProps) {
  const id = useId();
  return (
    <Frame id={id} label={label} help={help} problem={problem}>
      <select {...rest} id={id} className={styles['input']} aria-describedby={`${id}-note`}>
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Frame>
  );
}

type FrameProps = {
  readonly id: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly problem: string | null | undefined;
  readonly children: ReactNode;
};

function Frame({ id, label, help, problem, children }: FrameProps) {
  return (
    <div className={styles['field']}>
      <label className={styles['label']} htmlFor={id}>
        {label}
      </label>
      {children}
      <span id={`${id}-note`} className={problem ? styles['problem'] : styles['help']} aria-live="polite">
        {problem || help}
      </span>
    </div>
  );
}
