import type { AttendeeId } from '../ids.ts';
import type { Attendee, Organization, Person } from '../records/people.ts';

/** Who of one organization was there; null where nobody is represented. */
export type RoomGroup = { readonly organization: Organization | null; readonly names: readonly string[] };

type Records = {
  readonly attendees: readonly Attendee[];
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
};

/** A presence snapshot in names, by organization; those who represent nobody come last. */
export function inTheRoom(
  present: readonly AttendeeId[],
  { attendees, people, organizations }: Records,
  compare: (a: string, b: string) => number,
): RoomGroup[] {
  const names = new Map(people.map(({ id, displayName }) => [id, displayName]));
  const groups = new Map<string, string[]>();
  for (const attendee of attendees) {
    if (!present.includes(attendee.id)) continue;
    const name = names.get(attendee.personId);
    if (name === undefined) continue;
    const key = attendee.representingOrganizationId ?? '';
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const known = new Map<string, Organization>(organizations.map((one) => [one.id, one]));
  return [...groups]
    .map(([id, found]) => ({ organization: known.get(id) ?? null, names: found.sort(compare) }))
    .sort((a, b) => {
      if (a.organization === null || b.organization === null)
        return a.organization === b.organization ? 0 : a.organization === null ? 1 : -1;
      return compare(a.organization.acronym || a.organization.name, b.organization.acronym || b.organization.name);
    });
}
