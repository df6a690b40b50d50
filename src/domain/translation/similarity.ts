import { foldText } from '../text/fold.ts';

/** The words of a text as a memory compares them: without case, accents and punctuation. */
export function wordsFor(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** How many words must be put in, left out or replaced to make one text of the other (Levenshtein over words). */
export function wordDistance(a: readonly number[], b: readonly number[]): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [above, word] of a.entries()) {
    const next = [above + 1];
    for (const [at, other] of b.entries()) {
      const replaced = (row[at] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
