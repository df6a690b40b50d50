import type { OrganizationId, PersonId, SessionId, TopicId } from '../ids.ts';
import { isSetAside } from '../glossary/set-aside.ts';
import type { LocalizedText } from '../localized-text.ts';
import { type Instant, type Locale, assertNever } from '../primitives.ts';
import type { OutcomeKind } from '../records/outcome.ts';
import type { Records } from '../records/tables.ts';
import { type FieldRole, type SearchDocument, type SearchField, type SearchKind, searchKey } from './document.ts';

/** What people, organizations and rooms are called, by their ids: the first name is the one that is shown. */
export type SearchNames = ReadonlyMap<string, readonly string[]>;

/** A record of a table, and when it was written last. */
export type Searched = {
  [K in SearchKind]: { readonly kind: K; readonly record: Records[K]; readonly at: Instant };
}[SearchKind];

type Facts = {
  readonly outcomeKind?: OutcomeKind;
  readonly sessionId?: SessionId | null;
  readonly personId?: PersonId;
  readonly topicIds?: readonly TopicId[];
  readonly organizationIds?: readonly OrganizationId[];
  readonly at?: Instant;
  readonly namedIds?: readonly string[];
  readonly fields: readonly (readonly SearchField[])[];
};

/** A record as the search knows it; null where it is in the trash or has nothing to be found by. */
export function searchDocument(searched: Searched, names: SearchNames): SearchDocument | null {
  const { kind, record, at } = searched;
  if (record.deletedAt !== null) return null;
  const facts = factsOf(searched, names);
  const namedIds = [...new Set(facts.namedIds ?? [])];
  const named = namedIds.flatMap((id) => names.get(id) ?? []);
  const isAttendee = kind === 'attendees';
  const fields = [...facts.fields.flat(), ...(isAttendee ? [] : plain('names', 'names', named.join(' · ')))];
  if (fields.length === 0) return null;
  return {
    key: searchKey(kind, record.id),
    kind,
    id: record.id,
    outcomeKind: facts.outcomeKind ?? null,
    meetingId: kind === 'meetings' ? record.id : 'meetingId' in record ? record.meetingId : null,
    sessionId: facts.sessionId ?? null,
    personId: facts.personId ?? null,
    topicIds: facts.topicIds ?? [],
    organizationIds: [...new Set(facts.organizationIds ?? [])],
    at: facts.at ?? at,
    fields,
    namedIds,
  };
}

/** The people, organizations and rooms whose names a record is found by. */
export function namedIdsOf(searched: Searched): readonly string[] {
  return factsOf(searched, new Map()).namedIds ?? [];
}

function factsOf(searched: Searched, names: SearchNames): Facts {
  const { kind, record } = searched;
  switch (kind) {
    case 'meetings':
      return meetingFacts(record);
    case 'sessions':
      return sessionFacts(record);
    case 'agendaItems':
      return {
        sessionId: record.sessionId,
        namedIds: record.presenterIds,
        fields: [spoken('title', 'title', record.title)],
      };
    case 'people':
      return {
        personId: record.id,
        fields: [plain('displayName', 'title', record.displayName), plain('email', 'details', record.email)],
      };
    case 'organizations':
      return {
        organizationIds: [record.id],
        fields: [plain('acronym', 'code', record.acronym), plain('name', 'title', record.name)],
      };
    case 'attendees':
      return attendeeFacts(record, names);
    case 'outcomes':
      return outcomeFacts(record);
    case 'topics':
      return {
        topicIds: [record.id],
        fields: [
          spoken('title', 'title', record.title),
          plain('tag', 'names', record.tag),
          spoken('lead', 'details', record.lead),
        ],
      };
    case 'milestones':
      return { fields: [spoken('name', 'title', record.name), plain('place', 'details', record.place)] };
    case 'glossaryTerms':
      return termFacts(record);
    case 'notes':
      return { sessionId: record.sessionId, at: record.capturedAt, fields: [plain('text', 'details', record.text)] };
    case 'summaries':
      return { fields: [spoken('intro', 'details', record.intro), spoken('closing', 'details', record.closing)] };
    case 'artifacts':
      return { fields: [plain('fileName', 'title', record.fileName)] };
    default:
      return assertNever(kind);
  }
}

function meetingFacts(meeting: Records['meetings']): Facts {
  return {
    organizationIds: meeting.hostOrganizationIds,
    namedIds: meeting.hostOrganizationIds,
    at: `${meeting.startDate}T00:00:00.000Z` as Instant,
    fields: [
      spoken('title', 'title', meeting.title),
      plain('acronym', 'title', meeting.acronym),
      plain('venue', 'details', meeting.venue),
      plain('city', 'details', meeting.city),
    ],
  };
}

function sessionFacts(session: Records['sessions']): Facts {
  const { chairIds, presenterIds, rapporteurIds, partyOrganizationIds, roomId } = session;
  return {
    sessionId: session.id,
    organizationIds: partyOrganizationIds,
    at: session.startsAt,
    namedIds: [
      ...partyOrganizationIds,
      ...chairIds,
      ...presenterIds,
      ...rapporteurIds,
      ...(roomId === null ? [] : [roomId]),
    ],
    fields: [
      spoken('title', 'title', session.title),
      plain('presenterNames', 'names', session.presenterNames.join(' · ')),
      spoken('abstract', 'details', session.abstract),
    ],
  };
}

/** An attendee goes by the name of the person, with the organization beside it. */
function attendeeFacts(attendee: Records['attendees'], names: SearchNames): Facts {
  const organizationId = attendee.representingOrganizationId;
  const ids = organizationId === null ? [] : [organizationId];
  const person = names.get(attendee.personId)?.[0] ?? '';
  const organization = ids.flatMap((id) => names.get(id) ?? []).join(' · ');
  return {
    personId: attendee.personId,
    organizationIds: ids,
    namedIds: [attendee.personId, ...ids],
    fields: [
      plain('displayName', 'title', person),
      plain('names', 'names', organization),
      plain('badgeCode', 'names', attendee.badgeCode),
    ],
  };
}

/** An acronym that was set aside says nothing. */
function termFacts(term: Records['glossaryTerms']): Facts {
  if (isSetAside(term)) return { fields: [] };
  return {
    fields: [
      plain('acronym', 'code', term.acronym),
      spoken('term', 'title', term.term),
      spoken('definition', 'details', term.definition),
    ],
  };
}

function outcomeFacts(outcome: Records['outcomes']): Facts {
  const { owners, attribution, decision } = outcome;
  const parties = [...owners.map(({ party }) => party), ...(attribution.kind === 'none' ? [] : [attribution])];
  return {
    outcomeKind: outcome.kind,
    sessionId: outcome.sessionId,
    topicIds: outcome.topicIds,
    organizationIds: parties.flatMap((party) => (party.kind === 'organization' ? [party.id] : [])),
    namedIds: parties.map(({ id }) => id),
    at: outcome.capturedAt,
    fields: [
      plain('code', 'code', outcome.code),
      spoken('text', 'title', outcome.text),
      spoken('details', 'details', outcome.details),
      spoken('rationale', 'details', decision?.rationale ?? null),
      plain('method', 'details', decision?.method ?? null),
    ],
  };
}

function plain(name: string, role: FieldRole, text: string | null): readonly SearchField[] {
  return text === null || text.trim() === '' ? [] : [{ name, role, locale: null, text }];
}

/** A text in each of its languages, the source first. */
function spoken(name: string, role: FieldRole, text: LocalizedText | null): readonly SearchField[] {
  if (text === null) return [];
  const found = Object.keys(text.values) as Locale[];
  return [text.source, ...found.filter((locale) => locale !== text.source)].flatMap((locale) => {
    const value = text.values[locale]?.text ?? '';
    return value.trim() === '' ? [] : [{ name, role, locale, text: value }];
  });
}
