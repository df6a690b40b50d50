import type { OrganizationId, PersonId } from '../ids.ts';
import type { Attendee, Person } from '../records/people.ts';
import { foldText } from '../text/fold.ts';
import type { PreviewAttendee } from './preview.ts';

/** Knows people again. Grows while a list is planned, so that a row can name somebody of an earlier row. */
export type PeopleIndex = {
  readonly find: (row: PreviewAttendee, organizationId: OrganizationId | null) => Person | null;
  readonly attendeeOf: (personId: PersonId) => Attendee | null;
  readonly add: (person: Person, attendee: Attendee) => void;
  /** Addresses that stand for several names, among the people the rows name. */
  readonly sharedEmails: () => { readonly email: string; readonly names: readonly string[] }[];
};

type Known = { readonly people: readonly Person[]; readonly attendees: readonly Attendee[] };

export function peopleIndex(known: Known, rows: readonly PreviewAttendee[]): PeopleIndex {
  const byEmail = new Map<string, Person[]>();
  const byName = new Map<string, Person[]>();
  const attendees = new Map<PersonId, Attendee>();
  const people = new Map<PersonId, Person>();
  const remember = (person: Person): void => {
    people.set(person.id, person);
    push(byName, foldText(person.displayName), person);
    if (person.email !== null) push(byEmail, foldEmail(person.email), person);
  };
  for (const person of known.people) if (person.deletedAt === null) remember(person);
  const namesOf = namesByEmail(rows);
  const byTicket = ticketsOf(known.attendees, rows);
  for (const attendee of known.attendees) {
    // A living attendee goes before a deleted one of the same person.
    if (attendees.get(attendee.personId)?.deletedAt !== null) attendees.set(attendee.personId, attendee);
  }
  const find: PeopleIndex['find'] = (row, organizationId) => {
    const ticket = row.externalId === '' ? undefined : byTicket.get(row.externalId);
    const holder = ticket === undefined ? undefined : people.get(ticket.personId);
    if (holder !== undefined && akin(holder.displayName, row.displayName)) return holder;
    const sameEmail = row.email === '' ? [] : (byEmail.get(foldEmail(row.email)) ?? []);
    const sameName = byName.get(foldText(row.displayName)) ?? [];
    const both = sameEmail.find((person) => foldText(person.displayName) === foldText(row.displayName));
    if (both !== undefined) return both;
    const [only] = sameEmail;
    const alone = sameEmail.length === 1 && namesOf.get(foldEmail(row.email))?.size === 1;
    if (only !== undefined && alone && akin(only.displayName, row.displayName)) return only;
    return (
      sameName.find((person) => sameCard(person, { row, organizationId, attendee: attendees.get(person.id) })) ?? null
    );
  };
  return {
    find,
    attendeeOf: (personId) => attendees.get(personId) ?? null,
    add: (person, attendee) => {
      if (!people.has(person.id)) remember(person);
      attendees.set(person.id, attendee);
    },
    sharedEmails: () => sharedEmails(byEmail, rows),
  };
}

/** The different names a file gives for one address: with more than one, only equal names are the same person. */
function namesByEmail(rows: readonly PreviewAttendee[]): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  for (const row of rows) {
    const email = foldEmail(row.email);
    const known = names.get(email);
    if (known === undefined) names.set(email, new Set([foldText(row.displayName)]));
    else known.add(foldText(row.displayName));
  }
  return names;
}

/** Tickets by number: only those that stand once in the file; an order number can stand for several people. */
function ticketsOf(attendees: readonly Attendee[], rows: readonly PreviewAttendee[]): Map<string, Attendee> {
  const counted = new Map<string, number>();
  for (const { externalId } of rows) counted.set(externalId, (counted.get(externalId) ?? 0) + 1);
  const tickets = new Map<string, Attendee>();
  for (const attendee of attendees) {
    const id = attendee.source?.externalId ?? '';
    if (attendee.deletedAt === null && id !== '' && counted.get(id) === 1) tickets.set(id, attendee);
  }
  return tickets;
}

/** Same name, same organization, and no two addresses against it. */
function sameCard(
  person: Person,
  other: {
    readonly row: PreviewAttendee;
    readonly organizationId: OrganizationId | null;
    readonly attendee: Attendee | undefined;
  },
): boolean {
  const { row, organizationId, attendee } = other;
  if (person.email !== null && row.email !== '') return false;
  return attendee !== undefined && attendee.representingOrganizationId === organizationId;
}

/** Whether two names share a word: `Ana M. García` and `García, Ana` do, two colleagues behind `info@` do not. */
function akin(a: string, b: string): boolean {
  const words = new Set(wordsOf(a));
  return wordsOf(b).some((word) => words.has(word));
}

function wordsOf(name: string): string[] {
  return foldText(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);
}

function sharedEmails(
  byEmail: ReadonlyMap<string, readonly Person[]>,
  rows: readonly PreviewAttendee[],
): { email: string; names: string[] }[] {
  const inFile = new Set(rows.map((row) => foldEmail(row.email)));
  return [...byEmail]
    .filter(([email, people]) => people.length > 1 && inFile.has(email))
    .map(([email, people]) => ({ email, names: people.map((person) => person.displayName) }));
}

/** Addresses are compared without case, whatever RFC 5321 allows before the `@`: people type them either way. */
function foldEmail(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}

function push(map: Map<string, Person[]>, key: string, person: Person): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [person]);
  else list.push(person);
}
