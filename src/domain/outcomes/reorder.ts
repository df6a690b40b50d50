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
  const own = shown[at]?.rank;
  const others = [...all].filter((rank) => rank !== own).sort();
  const place = others.indexOf(over.rank);
  const [low, high] = step === 1 ? [over.rank, others[place + 1]] : [others[place - 1], over.rank];
  return rankBetween(low ?? null, high ?? null);
}
