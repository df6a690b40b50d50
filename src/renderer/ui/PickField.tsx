import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import styles from './PickField.module.css';

export type Pick = { readonly id: string; readonly text: string; readonly detail?: string; readonly mark?: ReactNode };

type PickFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  /** What the typed text may mean, best first. */
  readonly find: (typed: string) => readonly Pick[];
  readonly onPick: (id: string, typed: string) => void;
  /** Said where nothing fits what was typed. */
  readonly nothing: string;
};

/** A line to find something by name and take it: the arrows choose, Enter takes, Escape empties. What fits stands below. */
export function PickField({ label, placeholder, find, onPick, nothing }: PickFieldProps) {
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const found = typed.trim() === '' ? [] : find(typed);
  const type = (text: string) => {
    setTyped(text);
    setChosen(0);
  };
  const take = (pick: Pick | undefined) => {
    if (pick === undefined) return;
    onPick(pick.id, typed.trim());
    type('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || typed === '') return;
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % Math.max(found.length, 1));
    else if (event.key === 'ArrowUp') setChosen((chosen + found.length - 1) % Math.max(found.length, 1));
    else if (event.key === 'Enter') take(found[chosen]);
    else if (event.key === 'Escape') type('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles['pick']}>
      <input
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        className={styles['input']}
        aria-label={label}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div id={listId} role="listbox" aria-label={label} className={styles['list']} hidden={found.length === 0}>
        {found.map((pick, index) => (
          <div
            key={pick.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === chosen}
            tabIndex={-1}
            className={styles['option']}
            title={[pick.text, pick.detail].filter(Boolean).join(' · ')}
            onMouseDown={(event) => {
              event.preventDefault();
              take(pick);
            }}
          >
            {pick.mark}
            <span className={styles['text']}>{pick.text}</span>
            {pick.detail !== undefined && <span className={styles['detail']}>{pick.detail}</span>}
          </div>
        ))}
      </div>
      <span role="status" className={styles['nothing']}>
        {typed.trim() !== '' && found.length === 0 ? nothing : ''}
      </span>
    </div>
  );
}
