import { useMemo } from 'react';
import styles from './DiffText.module.css';

type Part = { readonly kind: 'same' | 'del' | 'ins'; readonly text: string };

type DiffTextProps = { readonly parts: readonly Part[]; readonly lang?: string | undefined };

/** Two texts in one: what went is struck through, what came is underlined. */
export function DiffText({ parts, lang }: DiffTextProps) {
  const placed = useMemo(() => withPlaces(parts), [parts]);
  return (
    <p className={styles['text']} lang={lang}>
      {placed.map(({ kind, text, at }) => {
        if (kind === 'same') return <span key={at}>{text}</span>;
        return kind === 'del' ? (
          <del key={at} className={styles['del']}>
            {text}
          </del>
        ) : (
          <ins key={at} className={styles['ins']}>
            {text}
          </ins>
        );
      })}
    </p>
  );
}

/** Each part by the place where it begins, which tells it apart. */
function withPlaces(parts: readonly Part[]) {
  let at = 0;
  return parts.map((part, index) => {
    const placed = { ...part, at: `${index}-${at}` };
    at += part.text.length;
    return placed;
  });
}
