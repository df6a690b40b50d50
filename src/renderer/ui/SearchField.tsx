import { Search, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { IconButton } from './IconButton.tsx';
import styles from './SearchField.module.css';
import { isModPressed } from './mod-key.ts';

type SearchFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  /** What the button says that empties the field. */
  readonly clear: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The keys that move through the list below while the field keeps the focus. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** The search of a list: Ctrl F comes here, Escape empties it, the other keys go on to the list. */
export function SearchField({ label, placeholder, clear, value, onChange, onKeyDown }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const focus = (event: globalThis.KeyboardEvent) => {
      if (!isModPressed(event) || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      field.current?.select();
    };
    window.addEventListener('keydown', focus);
    return () => window.removeEventListener('keydown', focus);
  }, []);
  const empty = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <div className={styles['search']}>
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <input
        ref={field}
        type="text"
        spellCheck={false}
        className={styles['input']}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
          else onKeyDown(event);
        }}
      />
      {value !== '' && <IconButton icon={X} label={clear} onClick={empty} />}
    </div>
  );
}
