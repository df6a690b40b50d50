import { asId, type AttendeeId, type OrganizationId, type PersonId } from '#domain/ids.ts';
import { localizedIn, type LocalizedText } from '#domain/localized-text.ts';
import type { Instant, Locale, PlainDate } from '#domain/primitives.ts';
import type { Meeting, Session } from '#domain/records/meeting.ts';
import type { Due, Milestone, Outcome, OutcomeKind, Owner, Topic } from '#domain/records/outcome.ts';
import type { Attendee, Organization, Person } from '#domain/records/people.ts';
import type { Summary } from '#domain/records/summary.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';

/** Builders of records for tests. Ids are readable words; every field can be overridden. */
export const meetingId = asId<Meeting['id']>('meeting');

export function instant(text: string): Instant {
  return text as Instant;
}

export function date(text: string): PlainDate {
  return text as PlainDate;
}

/** A Spanish text with the translations given. */
export function texts(
  es: string,
  others: Readonly<Partial<Record<Exclude<Locale, 'es'>, string>>> = {},
): LocalizedText {
  return localizedIn('es', { es, ...others });
}

export function aMeeting(fields: Partial<Meeting> = {}): Meeting {
  return {
    id: meetingId,
    acronym: 'Montevideo 2023',
    title: texts('Reunión técnica'),
    startDate: date('2023-02-08'),
    endDate: date('2023-02-08'),
    timeZone: 'America/Montevideo',
    venue: 'Casa de Internet',
    city: 'Montevideo',
    mode: 'onsite',
    workingLocales: ['es', 'en', 'pt', 'fr'],
    sourceLocale: 'es',
    hostOrganizationIds: [],
    state: 'in_progress',
    defaultVisibility: 'public',
    attributionRule: 'organization',
    quorum: null,
    origin: 'own',
    deletedAt: null,
    ...fields,
  };
}

export function aSession(id: string, fields: Partial<Session> = {}): Session {
  return {
    id: asId<Session['id']>(id),
    meetingId,
    roomId: null,
    kind: 'plenary',
    title: texts(`Sesión ${id}`),
    abstract: null,
    startsAt: instant('2023-02-08T12:00:00.000Z'),
    plannedMinutes: 60,
    actualStartAt: null,
    actualEndAt: null,
    state: 'scheduled',
    chairIds: [],
    presenterIds: [],
    rapporteurIds: [],
    partyOrganizationIds: [],
    presenterNames: [],
    spokenLocales: [],
    interpretationLocales: [],
    visibility: 'public',
    externalRef: null,
    deletedAt: null,
    ...fields,
  };
}

export function anOrganization(acronym: string, fields: Partial<Organization> = {}): Organization {
  const id = asId<OrganizationId>(`org-${acronym}`);
  return { id, name: acronym, acronym, kind: null, country: null, deletedAt: null, ...fields };
}

export function aPerson(displayName: string, fields: Partial<Person> = {}): Person {
  return {
    id: asId<PersonId>(`person-${displayName}`),
    givenName: '',
    familyName: '',
    displayName,
    email: null,
    phone: null,
    languages: [],
    deletedAt: null,
    ...fields,
  };
}

export function anAttendee(person: Person, represents: Organization | null, fields: Partial<Attendee> = {}): Attendee {
  return {
    id: asId<AttendeeId>(`attendee-${person.displayName}`),
    meetingId,
    personId: person.id,
    representingOrganizationId: represents?.id ?? null,
    role: 'delegate',
    partstat: 'ACCEPTED',
    mode: 'onsite',
    badgeCode: '',
    proxyForAttendeeId: null,
    source: null,
    deletedAt: null,
    ...fields,
  };
}

export function aTopic(id: string, title: LocalizedText, fields: Partial<Topic> = {}): Topic {
  return { id: asId<Topic['id']>(id), meetingId, title, lead: null, tag: id, rank: id, deletedAt: null, ...fields };
}

export function aMilestone(id: string, day: string, fields: Partial<Milestone> = {}): Milestone {
  return {
    id: asId<Milestone['id']>(id),
    meetingId,
    name: texts(id, { en: id, pt: id, fr: id }),
    date: date(day),
    endDate: null,
    place: '',
    deletedAt: null,
    ...fields,
  };
}

const kinds: Readonly<Record<string, OutcomeKind>> = {
  T: 'takeaway',
  D: 'decision',
  C: 'commitment',
  A: 'action',
  Q: 'question',
  R: 'risk',
  P: 'parked',
};

/** An outcome; its kind follows from the letter of its code, its place from the code. */
export function anOutcome(code: string, text: LocalizedText, fields: Partial<Outcome> = {}): Outcome {
  const kind = kinds[code.charAt(0)] ?? 'takeaway';
  return {
    id: asId<Outcome['id']>(`outcome-${code}`),
    meetingId,
    kind,
    code,
    text,
    details: null,
    topicIds: [],
    sessionId: null,
    agendaItemId: null,
    capturedAt: instant('2023-02-08T14:20:00.000Z'),
    rank: code,
    visibility: 'public',
    attribution: { kind: 'none' },
    presentAttendeeIds: [],
    decision: kind === 'decision' ? { status: 'adopted', method: null, rationale: null, supersedesId: null } : null,
    owners: [],
    due: null,
    status: 'open',
    deletedAt: null,
    ...fields,
  };
}

export function lead(party: Organization | Person): Owner {
  return { part: 'lead', party: partyOf(party) };
}

export function support(party: Organization | Person): Owner {
  return { part: 'support', party: partyOf(party) };
}

export function dueBy(milestone: Milestone): Due {
  return { kind: 'milestone', milestoneId: milestone.id };
}

export function dueOn(day: string): Due {
  return { kind: 'date', date: date(day) };
}

export function aSummary(fields: Partial<Summary> = {}): Summary {
  return {
    id: asId<Summary['id']>('summary'),
    meetingId,
    template: 'takeaways',
    grouping: 'topic',
    audience: 'public',
    attribution: 'organization',
    intro: null,
    closing: null,
    state: 'draft',
    version: 0,
    deletedAt: null,
    ...fields,
  };
}

export function meetingRecords(fields: Partial<MeetingRecords> = {}): MeetingRecords {
  return {
    meeting: aMeeting(),
    rooms: [],
    sessions: [],
    agendaItems: [],
    people: [],
    organizations: [],
    attendees: [],
    presenceEvents: [],
    outcomes: [],
    topics: [],
    milestones: [],
    notes: [],
    progress: [],
    indicators: [],
    readings: [],
    links: [],
    markers: [],
    glossaryTerms: [],
    images: [],
    closings: [],
    summaries: [],
    ...fields,
  };
}

function partyOf(party: Organization | Person): Owner['party'] {
  return 'acronym' in party ? { kind: 'organization', id: party.id } : { kind: 'person', id: party.id };
}
