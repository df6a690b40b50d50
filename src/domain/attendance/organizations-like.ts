import type { Organization } from '../records/people.ts';
import { foldText, matchesFolded } from '../text/fold.ts';

/** More would not be read while somebody waits at the door. */
const limit = 4;

/** The organizations a typed text may mean, those that begin with it first; none once one of them is typed out. */
export function organizationsLike(
  organizations: readonly Organization[],
  typed: string,
): { readonly value: string; readonly detail: string }[] {
  const folded = foldText(typed);
  if (folded === '') return [];
  const found = organizations.filter(({ acronym, name }) => matchesFolded(folded, `${acronym} ${name}`));
  const typedOut = found.some(({ acronym, name }) => foldText(acronym) === folded || foldText(name) === folded);
  if (typedOut) return [];
  const begins = ({ acronym, name }: Organization): number =>
    foldText(acronym).startsWith(folded) ? 0 : foldText(name).startsWith(folded) ? 1 : 2;
  return [...found]
    .sort((a, b) => begins(a) - begins(b))
    .slice(0, limit)
    .map(({ acronym, name }) => ({ value: acronym || name, detail: name }));
}
