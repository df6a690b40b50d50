import { creation, type PlannedChange } from '../change.ts';
import { asId, type OrganizationId } from '../ids.ts';
import type { Organization } from '../records/people.ts';
import { foldText } from '../text/fold.ts';

/** Finds organizations by folded name or acronym, and plans the ones that are missing. */
export type OrganizationPlanner = {
  readonly idOf: (raw: string) => OrganizationId | null;
  readonly changes: PlannedChange[];
  /** Names of the new ones. */
  readonly created: string[];
};

export function organizationPlanner(existing: readonly Organization[], newId: () => string): OrganizationPlanner {
  const known = new Map<string, OrganizationId>();
  const remember = (organization: Organization): void => {
    for (const word of [organization.name, organization.acronym]) {
      const key = foldText(word);
      if (key !== '' && !known.has(key)) known.set(key, organization.id);
    }
  };
  for (const organization of existing) if (organization.deletedAt === null) remember(organization);
  const changes: PlannedChange[] = [];
  const created: string[] = [];
  const idOf = (raw: string): OrganizationId | null => {
    const text = raw.normalize('NFC').trim();
    const { name, acronym } = nameAndAcronym(text);
    const found = known.get(foldText(text)) ?? known.get(foldText(name)) ?? known.get(foldText(acronym));
    if (found !== undefined || text === '') return found ?? null;
    const organization: Organization = {
      id: asId(newId()),
      name,
      acronym,
      kind: null,
      country: null,
      deletedAt: null,
    };
    remember(organization);
    known.set(foldText(text), organization.id);
    changes.push(creation('organizations', organization));
    created.push(name);
    return organization.id;
  };
  return { idOf, changes, created };
}

/** `Internet Society (ISOC)` has a name and an acronym; `LACNIC` is both; other texts are names. */
export function nameAndAcronym(text: string): { readonly name: string; readonly acronym: string } {
  const both = /^(.+?)\s*\(([\p{Lu}\p{N}][\p{Lu}\p{N}.&-]{1,11})\)$/u.exec(text);
  if (both !== null) return { name: both[1] ?? text, acronym: both[2] ?? '' };
  return { name: text, acronym: /^[\p{Lu}\p{N}][\p{Lu}\p{N}.&-]{1,11}$/u.test(text) ? text : '' };
}
