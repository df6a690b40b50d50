import { edition } from '#domain/change.ts';
import type { AttendeeId } from '#domain/ids.ts';
import { organizationPlanner } from '#domain/import/plan-organizations.ts';
import type { Attendee, Person } from '#domain/records/people.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command, type Plan } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type EditAttendee = {
  readonly attendeeId: AttendeeId;
  readonly person?: Partial<Pick<Person, 'displayName' | 'email' | 'languages'>>;
  readonly attendee?: Partial<Pick<Attendee, 'role' | 'mode' | 'badgeCode' | 'proxyForAttendeeId'>>;
  /** As typed; found by folded name or acronym, else a new one. Empty represents nobody. */
  readonly organization?: string;
};

export type EditAttendeeFailure = { readonly code: 'badge_taken'; readonly holder: string };

type Answer = Result<null, EditAttendeeFailure>;

/** Changes facts of an attendee or of the person. A badge code belongs to one attendee of the meeting. */
export const editAttendee = command(async (input: EditAttendee, { db, newId }): Promise<Plan<Answer>> => {
  const current = await rowOrThrow(db.attendees, input.attendeeId);
  const person = await rowOrThrow(db.people, current.personId);
  const { meetingId } = current;
  const code = input.attendee?.badgeCode ?? '';
  const holder =
    code === ''
      ? undefined
      : (await rowsOf(db, 'attendees', meetingId)).find((other) => other.id !== current.id && other.badgeCode === code);
  if (holder !== undefined) {
    const { displayName } = await rowOrThrow(db.people, holder.personId);
    return { meetingId, changes: [], output: fail({ code: 'badge_taken', holder: displayName }) };
  }
  const planner = organizationPlanner(input.organization === undefined ? [] : await db.organizations.toArray(), newId);
  const represents =
    input.organization === undefined ? {} : { representingOrganizationId: planner.idOf(input.organization) };
  const changes = [
    ...planner.changes,
    edition('people', person, personFields(person, input.person ?? {})),
    edition('attendees', current, { ...input.attendee, ...represents }),
  ];
  return { meetingId, changes: changes.filter((change) => change !== null), output: ok(null) };
});

/** A corrected name leaves no parts of the old one behind. */
function personFields(current: Person, next: Partial<Person>): Partial<Person> {
  const renamed = next.displayName !== undefined && next.displayName !== current.displayName;
  return renamed ? { ...next, givenName: '', familyName: '' } : next;
}
