import type { AttendeeId, OrganizationId, PersonId } from '../ids.ts';
import type { Attendee, Organization, Person } from '../records/people.ts';
import { foldText, matchesFolded } from '../text/fold.ts';
import type { Attendance } from './presence.ts';

/** One line of the attendee list: the attendee with the person and the organization it names. */
export type RosterEntry = {
  readonly id: AttendeeId;
  readonly attendee: Attendee;
  readonly person: Person;
  readonly organization: Organization | null;
  readonly name: string;
  /** What people call the organization: its acronym, else its name; empty where there is none. */
  readonly organizationLabel: string;
  /** The name of the attendee this one speaks for, or null. */
  readonly proxyFor: string | null;
  /** Folded; what a search looks through. */
  readonly searchKey: string;
};

type RosterRecords = {
  readonly attendees: readonly Attendee[];
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
};

/** What a search looks through, of one attendee. Callers keep it for as long as the three rows don't change. */
export type SearchKeyOf = (attendee: Attendee, person: Person, organization: Organization | null) => string;

/** The attendee list of a meeting. An attendee whose person is gone has no line. */
export function rosterOf(records: RosterRecords, keyOf: SearchKeyOf = searchKeyOf): RosterEntry[] {
  const people = new Map<PersonId, Person>(records.people.map((person) => [person.id, person]));
  const organizations = new Map<OrganizationId, Organization>(records.organizations.map((one) => [one.id, one]));
  const attendees = new Map<AttendeeId, Attendee>(records.attendees.map((attendee) => [attendee.id, attendee]));
  const nameOf = (id: AttendeeId): string | null => {
    const attendee = attendees.get(id);
    return (attendee === undefined ? undefined : people.get(attendee.personId))?.displayName ?? null;
  };
  return records.attendees.flatMap((attendee) => {
    const person = people.get(attendee.personId);
    if (person === undefined) return [];
    const { representingOrganizationId: represented, proxyForAttendeeId: principal } = attendee;
    const organization = represented === null ? null : (organizations.get(represented) ?? null);
    return [
      {
        id: attendee.id,
        attendee,
        person,
        organization,
        name: person.displayName,
        organizationLabel: organization === null ? '' : organization.acronym || organization.name,
        proxyFor: principal === null ? null : nameOf(principal),
        searchKey: keyOf(attendee, person, organization),
      },
    ];
  });
}

/** Name, organization, badge and e-mail, folded. */
export function searchKeyOf(attendee: Attendee, person: Person, organization: Organization | null): string {
  const words = [person.displayName, organization?.acronym, organization?.name, attendee.badgeCode, person.email];
  return foldText(words.filter((word) => word !== undefined && word !== null && word !== '').join(' '));
}

/** The lines a search finds, in the order they came in. */
export function foundIn<E extends Pick<RosterEntry, 'searchKey'>>(entries: readonly E[], query: string): readonly E[] {
  const folded = foldText(query);
  return folded === '' ? entries : entries.filter(({ searchKey }) => matchesFolded(folded, searchKey));
}

/** Whose badge carries exactly this code, whatever its case; null where nobody's does. */
export function holderOfBadge<E extends Pick<RosterEntry, 'attendee'>>(entries: readonly E[], code: string): E | null {
  const folded = foldText(code);
  if (folded === '') return null;
  return entries.find(({ attendee }) => foldText(attendee.badgeCode) === folded) ?? null;
}

/** How a line stands, in one word: attendance first, then what is known before the doors open. */
export type Standing = 'present' | 'left' | 'excused' | 'represented' | 'declined' | 'remote' | 'proxy' | 'expected';

export function standingOf({ attendee }: Pick<RosterEntry, 'attendee'>, attendance: Attendance | undefined): Standing {
  if (attendance !== undefined && attendance.state !== 'expected') return attendance.state;
  if (attendee.partstat === 'DECLINED') return 'declined';
  if (attendee.proxyForAttendeeId !== null) return 'proxy';
  return attendee.mode === 'remote' ? 'remote' : 'expected';
}

export const standingGroups = ['expected', 'present', 'left', 'excused', 'declined'] as const;
/** The groups a list is filtered by: who may still come, who is in, who is gone, who said so, whose ticket is void. */
export type StandingGroup = (typeof standingGroups)[number];

export function groupOf(standing: Standing): StandingGroup {
  if (standing === 'remote' || standing === 'proxy') return 'expected';
  return standing === 'represented' ? 'excused' : standing;
}

export type RosterOrder = { readonly by: 'name' | 'organization'; readonly descending: boolean };

/** A sorted copy, by the rules of the collator's language. Lines without an organization come last either way. */
export function sortRoster<E extends Pick<RosterEntry, 'id' | 'name' | 'organizationLabel'>>(
  entries: readonly E[],
  { by, descending }: RosterOrder,
  collator: Intl.Collator,
): E[] {
  const turn = descending ? -1 : 1;
  const byName = (a: E, b: E): number => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
  if (by === 'name') return [...entries].sort((a, b) => turn * byName(a, b));
  return [...entries].sort((a, b) => {
    if ((a.organizationLabel === '') !== (b.organizationLabel === '')) return a.organizationLabel === '' ? 1 : -1;
    return turn * collator.compare(a.organizationLabel, b.organizationLabel) || byName(a, b);
  });
}

const doorPlaces: Readonly<Record<Standing, number>> = {
  expected: 0,
  remote: 1,
  proxy: 1,
  excused: 2,
  represented: 2,
  declined: 2,
  left: 3,
  present: 4,
};

/** At the door who may still come is shown first, who is in or gone last; otherwise the order stays. */
export function doorOrder<E extends RosterEntry>(
  entries: readonly E[],
  attendance: ReadonlyMap<AttendeeId, Attendance>,
): E[] {
  const buckets: E[][] = [[], [], [], [], []];
  for (const entry of entries) buckets[doorPlaces[standingOf(entry, attendance.get(entry.id))]]?.push(entry);
  return buckets.flat();
}
