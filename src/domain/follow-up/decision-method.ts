/** How decisions are usually taken. Kept in these words, so that every language can say them in its own. */
export const usualMethods = ['consensus', 'vote', 'silent approval', 'acclamation', 'ruling of the chair'] as const;
export type UsualMethod = (typeof usualMethods)[number];

/** How a decision was taken, and the votes where they were counted: "vote", "12 in favour, 3 against". */
export type MethodParts = { readonly how: string; readonly votes: string };

/** The two parts of a method as kept: "vote; 7-0-1". Minutes brought in may hold the count alone. */
export function partsOfMethod(method: string | null): MethodParts {
  const text = (method ?? '').trim();
  const cut = text.indexOf(';');
  if (cut >= 0) return { how: text.slice(0, cut).trim(), votes: text.slice(cut + 1).trim() };
  return /^\d/u.test(text) ? { how: '', votes: text } : { how: text, votes: '' };
}

/** The method as it is kept; null where nothing is said. Whoever counts votes has voted. */
export function methodOf({ how, votes }: MethodParts): string | null {
  const named = how.replaceAll(';', ',').trim();
  const counted = votes.trim();
  if (counted === '') return /^\d/u.test(named) ? `vote; ${named}` : named || null;
  return `${named || 'vote'}; ${counted}`;
}

export function isUsualMethod(how: string): how is UsualMethod {
  return (usualMethods as readonly string[]).includes(how);
}
