import type { Locale } from '../primitives.ts';
import { matchTokens } from './match-tokens.ts';
import type { Ranked } from './ranking.ts';
import { Tally, type TokenMatch, mostWords } from './tally.ts';
import type { QueryWord, SearchQuery } from './words.ts';

/** What a query reaches in one part of an index. The parts are asked for both before they are put together. */
export type Reach = {
  /** The people that are found as attendees. */
  readonly attending: () => ReadonlySet<string>;
  /** The best so many, in order, without the people who are found as attendees anywhere. */
  readonly best: (limit: number, attending: ReadonlySet<string>) => readonly Ranked<string>[];
};

/** The words of one part of an index: all of them sorted, and where each of them is. */
type Words = {
  readonly sorted: readonly string[];
  /** How many places there are. */
  readonly size: number;
  readonly postingsOf: (token: string, at: number) => ArrayLike<number>;
};

/** The places where all words of a query are, with a score for each; null where a word is nowhere. */
export function reachedBy({ words }: SearchQuery, locale: Locale | null, where: Words): Tally | null {
  const matches = words.slice(0, mostWords).map((word) => matchesOf(word, where));
  // The rarest word first: what it leaves out need not be looked at again.
  matches.sort((a, b) => a.count - b.count);
  if (matches.length === 0 || matches[0]?.count === 0) return null;
  const tally = new Tally(where.size, locale);
  for (const { found } of matches) tally.add(found);
  return tally;
}

function matchesOf(word: QueryWord, { sorted, postingsOf }: Words) {
  const found: TokenMatch[] = [];
  let count = 0;
  matchTokens(sorted, word, (token, quality, at) => {
    const postings = postingsOf(token, at);
    found.push({ postings, quality });
    count += postings.length;
  });
  return { found, count };
}
