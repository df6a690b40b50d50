import { type PlannedChange, creation, edition } from '#domain/change.ts';
import { type AttendeeId, type MeetingId, type PersonId, asId } from '#domain/ids.ts';
import { badgeCodes } from '#domain/import/badge-codes.ts';
import { organizationPlanner } from '#domain/import/plan-organizations.ts';
import type { Attendee, AttendeeRole, Person } from '#domain/records/people.ts';
import { cleanLine } from '#domain/text/clean.ts';
import { foldText } from '#domain/text/fold.ts';
import type { CommandContext } from '../command.ts';

export type NewAttendee = {
  readonly meetingId: MeetingId;
  readonly name: string;
  /** Empty where nobody said. */
  readonly email: string;
  /** As typed; found by folded name or acronym, else a new one. Empty represents nobody. */
  readonly organization: string;
  readonly role: AttendeeRole;
  /** BCP 47. */
  readonly languages: readonly string[];
  readonly mode: Attendee['mode'];
};

export type PlannedAttendee = { readonly attendee: Attendee; readonly changes: readonly PlannedChange[] };

/** Longer names are no names; UTF-16 units. */
const nameLimit = 200;

/**
 * Plans somebody's place on the list. A person who is known by the same e-mail and name, from this meeting or another,
 * is not made twice; whoever is on the list already stays as they are.
 */
export async function planAttendee(
  input: NewAttendee,
  source: Attendee['source'],
  { db, newId }: CommandContext,
): Promise<PlannedAttendee> {
  const [people, organizations, attendees] = await Promise.all([
    db.people.toArray(),
    db.organizations.toArray(),
    db.attendees.where('meetingId').equals(input.meetingId).toArray(),
  ]);
  const fresh = newPerson(input, newId);
  const known = people.find((person) => isSame(person, fresh));
  const person = known ?? fresh;
  const there = attendees.find(({ personId }) => personId === person.id);
  if (there !== undefined) {
    const back = edition('attendees', there, { deletedAt: null });
    return { attendee: there, changes: back === null ? [] : [back] };
  }
  const planner = organizationPlanner(organizations, newId);
  const attendee: Attendee = {
    id: asId<AttendeeId>(newId()),
    meetingId: input.meetingId,
    personId: person.id,
    representingOrganizationId: planner.idOf(input.organization),
    role: input.role,
    partstat: 'ACCEPTED',
    mode: input.mode,
    badgeCode: badgeCodes(attendees, [])(''),
    proxyForAttendeeId: null,
    source,
    deletedAt: null,
  };
  const made = known === undefined ? [creation('people', fresh)] : [];
  return { attendee, changes: [...planner.changes, ...made, creation('attendees', attendee)] };
}

function newPerson({ name, email, languages }: NewAttendee, newId: () => string): Person {
  const displayName = cleanLine(name, nameLimit).text.normalize('NFC');
  if (displayName === '') throw new Error('An attendee without a name');
  const address = cleanLine(email, nameLimit).text;
  return {
    id: asId<PersonId>(newId()),
    givenName: '',
    familyName: '',
    displayName,
    email: address === '' ? null : address,
    phone: null,
    languages,
    deletedAt: null,
  };
}

function isSame(known: Person, fresh: Person): boolean {
  if (known.deletedAt !== null || known.email === null || fresh.email === null) return false;
  if (known.email.toLowerCase() !== fresh.email.toLowerCase()) return false;
  return foldText(known.displayName) === foldText(fresh.displayName);
}
