import { rankBetween, ranks } from '../rank.ts';

type Ranked = { readonly id: string; readonly rank: string };

/** Topics in the order of the summary. */
export function inOrder<T extends Ranked>(topics: readonly T[]): T[] {
  return topics.toSorted((a, b) => compare(a.rank, b.rank) || compare(a.id, b.id));
}

/**
 * The ranks to write so that a topic goes one place up or down; none at either end. One is enough, unless two laptops
 * gave the same rank to two topics: then all are counted anew.
 */
export function movedOneStep<T extends Ranked>(
  topics: readonly T[],
  id: string,
  step: -1 | 1,
): readonly { readonly topic: T; readonly rank: string }[] {
  const sorted = inOrder(topics);
  const at = sorted.findIndex((topic) => topic.id === id);
  const moved = sorted[at];
  const to = at + step;
  if (moved === undefined || to < 0 || to >= sorted.length) return [];
  const next = sorted.toSpliced(at, 1).toSpliced(to, 0, moved);
  const [low, high] = [next[to - 1]?.rank ?? null, next[to + 1]?.rank ?? null];
  if (low === null || high === null || low < high) return [{ topic: moved, rank: rankBetween(low, high) }];
  const fresh = ranks(next.length);
  return next.map((topic, index) => ({ topic, rank: fresh[index] ?? topic.rank }));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
