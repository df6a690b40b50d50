import type { Party } from '../capture/capture.ts';
import { textIn } from '../localized-text.ts';
import { locales } from '../primitives.ts';
import type { Outcome, Topic } from '../records/outcome.ts';
import type { Organization, Person } from '../records/people.ts';
import { foldText, matchesFolded } from '../text/fold.ts';

/** More would not be read. */
const most = 6;

/** The entries a typed text may mean, by code or by words in any language; those whose code it begins come first. */
export function entriesLike<O extends Outcome>(typed: string, outcomes: readonly O[]): O[] {
  const folded = foldText(typed);
  if (folded === '') return [];
  const found = outcomes.filter(({ code, text }) =>
    matchesFolded(folded, [code, ...locales.map((locale) => textIn(text, locale).text)].join(' ')),
  );
  const begins = ({ code }: O) => Number(!foldText(code).startsWith(folded));
  return [...found].sort((a, b) => begins(a) - begins(b) || (a.rank < b.rank ? -1 : 1)).slice(0, most);
}

/** Somebody who can own an entry or be credited with it. */
export type PartyFound = { readonly party: Party; readonly label: string; readonly detail: string };

/** The organizations and people a typed text may mean; what begins so comes first, organizations before people. */
export function partiesLike(
  typed: string,
  { organizations, people }: { readonly organizations: readonly Organization[]; readonly people: readonly Person[] },
): PartyFound[] {
  const folded = foldText(typed);
  if (folded === '') return [];
  const found: PartyFound[] = [
    ...organizations
      .filter(({ acronym, name }) => matchesFolded(folded, `${acronym} ${name}`))
      .map(({ id, acronym, name }) => ({
        party: { kind: 'organization', id } as const,
        label: acronym || name,
        detail: acronym === '' || acronym === name ? '' : name,
      })),
    ...people
      .filter(({ displayName }) => matchesFolded(folded, displayName))
      .map(({ id, displayName }) => ({ party: { kind: 'person', id } as const, label: displayName, detail: '' })),
  ];
  const begins = ({ label }: PartyFound) => Number(!foldText(label).startsWith(folded));
  // The order is stable: organizations stay before people.
  return [...found].sort((a, b) => begins(a) - begins(b)).slice(0, most);
}

/** The topics a typed text may mean, by tag or by title in any language. */
export function topicsLike<T extends Topic>(typed: string, topics: readonly T[]): T[] {
  const folded = foldText(typed);
  if (folded === '') return [];
  return topics
    .filter(({ tag, title }) =>
      matchesFolded(folded, [tag, ...locales.map((locale) => textIn(title, locale).text)].join(' ')),
    )
    .slice(0, most);
}
