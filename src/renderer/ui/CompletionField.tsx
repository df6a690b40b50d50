import { type InputHTMLAttributes, type KeyboardEvent, useId, useState } from 'react';
import styles from './CompletionField.module.css';
import { TextField } from './Field.tsx';

type CompletionFieldProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange'> & {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  /** What the typed text may mean, best first; shown under the line, never over what is being read. */
  readonly candidates: readonly { readonly value: string; readonly detail: string }[];
  readonly onText: (value: string) => void;
};

/** A line of text with candidates below it. The arrow keys choose one, Enter or Tab takes it; free text stays free. */
export function CompletionField({ candidates, value, onText, ...rest }: CompletionFieldProps) {
  const listId = useId();
  const [chosen, setChosen] = useState(-1);
  const take = (index: number) => {
    const candidate = candidates[index];
    if (candidate !== undefined) onText(candidate.value);
    setChosen(-1);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (candidates.length === 0) return;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % candidates.length);
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? candidates.length - 1 : chosen - 1);
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen >= 0) take(chosen);
    else return;
    // Tab takes the candidate and goes on to the next field.
    if (event.key !== 'Tab') event.preventDefault();
  };
  return (
    <div className={styles['completion']}>
      <TextField
        {...rest}
        role="combobox"
        autoComplete="off"
        aria-expanded={candidates.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={chosen >= 0 ? `${listId}-${chosen}` : undefined}
        value={value}
        onChange={(event) => {
          setChosen(-1);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={rest.label} className={styles['candidates']}>
        {candidates.map(({ value: text, detail }, index) => (
          <div
            key={text}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            className={styles['candidate']}
            title={detail}
            onMouseDown={(event) => {
              event.preventDefault();
              take(index);
            }}
          >
            {text}
          </div>
        ))}
      </div>
    </div>
  );
}
