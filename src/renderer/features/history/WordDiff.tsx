import { useMemo } from 'react';
import { wordDiff } from '#domain/history/word-diff.ts';
import { DiffText } from '#renderer/ui/DiffText.tsx';

type WordDiffProps = { readonly before: string; readonly after: string; readonly lang: string | undefined };

/** Two texts in one, word by word. */
export function WordDiff({ before, after, lang }: WordDiffProps) {
  const parts = useMemo(() => wordDiff(before, after), [before, after]);
  return <DiffText parts={parts} lang={lang} />;
}
