import { Kbd } from './Kbd.tsx';
import styles from './KeyHint.module.css';

/** A key and what it does, for the line at the bottom of a view. */
export function KeyHint({ keys, text }: { readonly keys: string | readonly string[]; readonly text: string }) {
  const list = typeof keys === 'string' ? [keys] : keys;
  return (
    <span className={styles['hint']}>
      {list.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
      {text}
    </span>
  );
}
