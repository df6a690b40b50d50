import { useMemo } from 'react';
import { type DiffPart, wordDiff } from '#domain/history/word-diff.ts';
import styles from './WordDiff.module.css';

type WordDiffProps = { readonly before: string; readonly after: string; readonly lang: string | undefined };

/** Two texts in one, word by word: what went is struck through, what came is underlined. */
export function WordDiff({ before, after, lang }: WordDiffProps) {
  const parts = useMemo(() => withPlaces(wordDiff(before, after)), [before, after]);
  return (
    <p className={styles['text']} lang={lang}>
      {parts.map(({ kind, text, at }) => {
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
function withPlaces(parts: readonly DiffPart[]) {
  let at = 0;
  return parts.map((part, index) => {
    const placed = { ...part, at: `${index}-${at}` };
    at += part.text.length;
    return placed;
  });
}
