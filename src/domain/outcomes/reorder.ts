import { rankBetween } from '../rank.ts';

type Ranked = { readonly id: string; readonly rank: string };

type Step = { readonly id: string; readonly step: -1 | 1; readonly all: readonly string[] };

/**
 * The rank that takes an entry one place up or down among the entries shown; null at either end. `all` are the ranks
 * of the whole meeting, so that what is not shown keeps its place.
 */
export function rankOneStep(shown: readonly Ranked[], { id, step, all }: Step): string | null {
  const at = shown.findIndex((one) => one.id === id);
  const over = shown[at + step];
  if (at < 0 || over === undefined) return null;
  // By value and not by place: two laptops may have given the same rank to two entries.
  const [before, after] = [all.filter((rank) => rank < over.rank), all.filter((rank) => rank > over.rank)];
  return step === 1
    ? rankBetween(over.rank, after.sort()[0] ?? null)
    : rankBetween(before.sort().at(-1) ?? null, over.rank);
}
