import { asId, type PresenceEventId } from '../ids.ts';
import type { Attendee, Organization, Person, PresenceEvent } from '../records/people.ts';
import type { SampleOrganization, SamplePerson, SamplePresence } from './sample-data.ts';
import { idOf, type SampleFrame } from './sample-frame.ts';

export function sampleOrganization(organization: SampleOrganization, frame: SampleFrame): Organization {
  const { key, ...fields } = organization;
  return { ...fields, id: idOf(frame.organizations, key), kind: null, deletedAt: null };
}

export function samplePerson(person: SamplePerson, frame: SampleFrame): Person {
  const { key, givenName, familyName, email, languages } = person;
  return {
    id: idOf(frame.people, key),
    givenName,
    familyName,
    displayName: `${givenName} ${familyName}`,
    email,
    phone: null,
    languages,
    deletedAt: null,
  };
}

export function sampleAttendee(person: SamplePerson, frame: SampleFrame): Attendee {
  return {
    id: idOf(frame.attendees, person.key),
    meetingId: frame.meetingId,
    personId: idOf(frame.people, person.key),
    representingOrganizationId: idOf(frame.organizations, person.organization),
    role: person.role,
    partstat: person.partstat ?? 'ACCEPTED',
    mode: person.mode ?? 'onsite',
    badgeCode: person.badge,
    proxyForAttendeeId: person.proxyFor === undefined ? null : idOf(frame.attendees, person.proxyFor),
    source: null,
    deletedAt: null,
  };
}

/** An event, and behind it the one that took it back. */
export function samplePresence(presence: SamplePresence, frame: SampleFrame): PresenceEvent[] {
  const event: PresenceEvent = {
    id: asId<PresenceEventId>(frame.newId()),
    meetingId: frame.meetingId,
    attendeeId: idOf(frame.attendees, presence.person),
    sessionId: null,
    kind: presence.kind,
    at: frame.at(presence.at),
    method: presence.method,
    voids: null,
  };
  if (presence.takenBackAt === undefined) return [event];
  const takenBack: PresenceEvent = {
    ...event,
    id: asId<PresenceEventId>(frame.newId()),
    kind: 'void',
    at: frame.at(presence.takenBackAt),
    method: 'manual',
    voids: event.id,
  };
  return [event, takenBack];
}
