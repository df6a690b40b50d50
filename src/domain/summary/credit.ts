import { isolated } from '../format/bidi.ts';
import type { PersonId } from '../ids.ts';
import { assertNever } from '../primitives.ts';
import type { AttributionRule } from '../records/meeting.ts';
import type { Outcome, Owner } from '../records/outcome.ts';
import type { Organization, Person } from '../records/people.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { DocumentWords } from './document-words.ts';

/** Whoever an entry names: an owner or the one it is credited to. */
export type Party = Owner['party'];

/** How a party appears in a document; `name` is null where the rule or the records give none. */
export type Credit = {
  readonly name: string | null;
  /** The person who is shown as an organization. */
  readonly personAsOrganization: PersonId | null;
  /** Whether somebody is meant and isn't named. */
  readonly withheld: boolean;
};

/** What is needed to name people and organizations, looked up once. */
export type Directory = {
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** By person: the organization he or she represents at this meeting. */
  readonly represented: ReadonlyMap<string, Organization>;
};

type CreditInput = {
  readonly rule: AttributionRule;
  readonly directory: Directory;
  readonly words: DocumentWords;
};

/** Reads the names of a meeting into a directory. */
export function directoryOf(records: MeetingRecords): Directory {
  const organizations = new Map<string, Organization>(records.organizations.map((row) => [row.id, row]));
  const represented = new Map<string, Organization>();
  for (const attendee of records.attendees) {
    if (attendee.deletedAt !== null || attendee.representingOrganizationId === null) continue;
    const organization = organizations.get(attendee.representingOrganizationId);
    if (organization !== undefined) represented.set(attendee.personId, organization);
  }
  return { people: new Map(records.people.map((row) => [row.id, row])), organizations, represented };
}

/** What an organization is called in running text. */
export function shortNameOf(organization: Organization): string {
  return isolated(organization.acronym.trim() === '' ? organization.name : organization.acronym);
}

/**
 * The rule of attribution. By name: the person, with the organization. By organization: a person appears as
 * the organization he or she represents, and not at all where there is none. Chatham House: neither people nor
 * organizations, except the organizations that own a commitment: a promise nobody made is none. A person who
 * owns a commitment stands for the organization that promised.
 */
export function creditOf(party: Party, role: CreditRole, input: CreditInput): Credit {
  switch (input.rule) {
    case 'name':
      return party.kind === 'person' ? byName(party.id, input) : byOrganization(party, input.directory);
    case 'organization':
      return byOrganization(party, input.directory);
    case 'chatham_house':
      return role === 'commitment_owner' ? byOrganization(party, input.directory) : unnamed;
    default:
      return assertNever(input.rule);
  }
}

export type CreditRole = 'commitment_owner' | 'action_owner' | 'speaker';

/** In which role an entry names its owners. */
export function ownerRole(outcome: Outcome): CreditRole {
  return outcome.kind === 'commitment' ? 'commitment_owner' : 'action_owner';
}

const unnamed: Credit = { name: null, personAsOrganization: null, withheld: true };

function byName(personId: PersonId, { directory, words }: CreditInput): Credit {
  const person = directory.people.get(personId);
  if (person === undefined) return unnamed;
  const organization = directory.represented.get(personId);
  const name = isolated(person.displayName);
  if (organization === undefined) return { name, personAsOrganization: null, withheld: false };
  const withOrganization = words('document.detail.personOf', { person: name, organization: shortNameOf(organization) });
  return { name: withOrganization, personAsOrganization: null, withheld: false };
}

function byOrganization(party: Party, directory: Directory): Credit {
  const isPerson = party.kind === 'person';
  const organization = isPerson ? directory.represented.get(party.id) : directory.organizations.get(party.id);
  if (organization === undefined) return unnamed;
  return {
    name: shortNameOf(organization),
    personAsOrganization: isPerson ? party.id : null,
    withheld: false,
  };
}
