import { creation, edition, type PlannedChange } from '../change.ts';
import { asId, type OrganizationId } from '../ids.ts';
import type { Meeting } from '../records/meeting.ts';
import type { Attendee, Organization, Person } from '../records/people.ts';
import { languagesFromWords, roleFromWords } from './attendee-words.ts';
import { badgeCodes } from './badge-codes.ts';
import { peopleIndex, type PeopleIndex } from './people-index.ts';
import { organizationPlanner, type OrganizationPlanner } from './plan-organizations.ts';
import type { AttendeesPreview, PreviewAttendee } from './preview.ts';

export type SharedEmail = { readonly email: string; readonly names: readonly string[] };

export type PeoplePlan = {
  readonly changes: readonly PlannedChange[];
  /** Attendees. */
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that name somebody an earlier row of the file names already. */
  readonly merged: number;
  /** Attendees of the file that somebody deleted here; they stay deleted. */
  readonly deleted: number;
  /** Names of the organizations that are new. */
  readonly organizations: readonly string[];
  /** Different people under one address: kept apart, for somebody to look at. */
  readonly sharedEmails: readonly SharedEmail[];
};

export type PeopleTarget = {
  readonly meeting: Meeting;
  /** Of every meeting: a person is known to all of them. */
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  /** Of this meeting; deleted ones included, so that an import does not bring them back. */
  readonly attendees: readonly Attendee[];
};

type Tools = { readonly newId: () => string };

type Planning = {
  readonly preview: AttendeesPreview;
  readonly target: PeopleTarget;
  readonly tools: Tools;
  readonly index: PeopleIndex;
  readonly organizations: OrganizationPlanner;
  readonly takeBadge: (wanted: string) => string;
  readonly seen: Set<string>;
};

type Outcome = {
  readonly kind: 'created' | 'updated' | 'unchanged' | 'merged' | 'deleted';
  readonly changes: PlannedChange[];
};

/**
 * The changes that bring an attendee list into a meeting. A person is known again by e-mail, else by folded name and
 * organization. What stands in a record wins over the file, which fills only what is empty: the same file twice
 * changes nothing, and a correction made at the door survives the next import.
 */
export function planPeople(preview: AttendeesPreview, target: PeopleTarget, tools: Tools): PeoplePlan {
  const planning: Planning = {
    preview,
    target,
    tools,
    index: peopleIndex(target, preview.rows),
    organizations: organizationPlanner(target.organizations, tools.newId),
    takeBadge: badgeCodes(target.attendees, preview.rows),
    seen: new Set(),
  };
  const counts = { created: 0, updated: 0, unchanged: 0, merged: 0, deleted: 0 };
  const changes: PlannedChange[] = [];
  for (const row of preview.rows) {
    const outcome = planRow(row, planning);
    counts[outcome.kind] += 1;
    for (const change of outcome.changes) changes.push(change);
  }
  return {
    ...counts,
    changes: [...planning.organizations.changes, ...changes],
    organizations: planning.organizations.created,
    sharedEmails: planning.index.sharedEmails(),
  };
}

function planRow(row: PreviewAttendee, planning: Planning): Outcome {
  const organizationId = planning.organizations.idOf(row.organization);
  const person = planning.index.find(row, organizationId);
  if (person === null) {
    const added = newPerson(row, planning.tools.newId());
    return {
      kind: 'created',
      changes: [creation('people', added), ...attend(row, added, { organizationId, planning })],
    };
  }
  if (planning.seen.has(person.id)) return { kind: 'merged', changes: [] };
  planning.seen.add(person.id);
  const attendee = planning.index.attendeeOf(person.id);
  if (attendee !== null && attendee.deletedAt !== null) return { kind: 'deleted', changes: [] };
  const filled = edition('people', person, fillPerson(row, person));
  if (attendee === null) {
    const changes = attend(row, person, { organizationId, planning });
    return { kind: 'created', changes: filled === null ? changes : [filled, ...changes] };
  }
  const updated = edition('attendees', attendee, fillAttendee(row, attendee, { organizationId, planning }));
  const changes = [filled, updated].filter((change) => change !== null);
  return { kind: changes.length === 0 ? 'unchanged' : 'updated', changes };
}

type Attending = { readonly organizationId: OrganizationId | null; readonly planning: Planning };

function attend(row: PreviewAttendee, person: Person, { organizationId, planning }: Attending): PlannedChange[] {
  const { target, tools, preview } = planning;
  const attendee: Attendee = {
    id: asId(tools.newId()),
    meetingId: target.meeting.id,
    personId: person.id,
    representingOrganizationId: organizationId,
    role: roleFromWords(row.role),
    partstat: row.partstat,
    mode: preview.system === 'zoom' ? 'remote' : 'onsite',
    badgeCode: planning.takeBadge(row.badgeCode),
    proxyForAttendeeId: null,
    source: { system: preview.system, externalId: row.externalId },
    deletedAt: null,
  };
  planning.index.add(person, attendee);
  planning.seen.add(person.id);
  return [creation('attendees', attendee)];
}

function fillAttendee(row: PreviewAttendee, current: Attendee, { organizationId }: Attending): Partial<Attendee> {
  const cancelled = row.partstat === 'DECLINED' && ['NEEDS-ACTION', 'ACCEPTED'].includes(current.partstat);
  return {
    representingOrganizationId: current.representingOrganizationId ?? organizationId,
    // The one thing a registration desk knows better than this laptop: that a ticket was given back.
    partstat: cancelled ? row.partstat : current.partstat,
  };
}

function newPerson(row: PreviewAttendee, id: string): Person {
  return {
    id: asId(id),
    givenName: row.givenName.normalize('NFC'),
    familyName: row.familyName.normalize('NFC'),
    displayName: row.displayName.normalize('NFC'),
    email: row.email === '' ? null : row.email.normalize('NFC'),
    phone: row.phone === '' ? null : row.phone,
    languages: languagesFromWords(row.language),
    deletedAt: null,
  };
}

function fillPerson(row: PreviewAttendee, current: Person): Partial<Person> {
  const filled = newPerson(row, current.id);
  return {
    givenName: current.givenName === '' ? filled.givenName : current.givenName,
    familyName: current.familyName === '' ? filled.familyName : current.familyName,
    email: current.email ?? filled.email,
    phone: current.phone ?? filled.phone,
    languages: current.languages.length === 0 ? filled.languages : current.languages,
  };
}
