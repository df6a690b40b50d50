import type { MeetingId, OrganizationId, PersonId, SessionId, TopicId } from '../ids.ts';
import type { Instant, Locale } from '../primitives.ts';
import type { OutcomeKind } from '../records/outcome.ts';

/** The tables whose records can be found. */
export const searchKinds = [
  'meetings',
  'sessions',
  'agendaItems',
  'people',
  'organizations',
  'attendees',
  'outcomes',
  'topics',
  'milestones',
  'glossaryTerms',
  'notes',
  'summaries',
  'artifacts',
] as const;
export type SearchKind = (typeof searchKinds)[number];

/** What a text is to its record, the weightiest first. */
export const fieldRoles = ['code', 'title', 'names', 'details'] as const;
export type FieldRole = (typeof fieldRoles)[number];

export type SearchField = {
  /** The field of the record: `text`, `abstract`, `closing`. `names` gathers the people, organizations and rooms it names. */
  readonly name: string;
  readonly role: FieldRole;
  /** Null where the text belongs to no language: a name, a code, a note. */
  readonly locale: Locale | null;
  readonly text: string;
};

/** A record as the search knows it: its texts in every language, and what it can be filtered by. */
export type SearchDocument = {
  /** The table and the id: `notes:0186…`. */
  readonly key: string;
  readonly kind: SearchKind;
  readonly id: string;
  readonly outcomeKind: OutcomeKind | null;
  /** Null for people and organizations, which belong to every meeting. */
  readonly meetingId: MeetingId | null;
  readonly sessionId: SessionId | null;
  /** Whom an attendee is: who attends is shown once, as attendee. */
  readonly personId: PersonId | null;
  readonly topicIds: readonly TopicId[];
  readonly organizationIds: readonly OrganizationId[];
  /** When it was, or was written; the later stands first among equals. */
  readonly at: Instant;
  /** The source language of each text first. */
  readonly fields: readonly SearchField[];
  /** The people, organizations and rooms whose names are among the fields. */
  readonly namedIds: readonly string[];
};

/** Null is "any". */
export type SearchFilters = {
  readonly kind: SearchKind | OutcomeKind | null;
  readonly meetingId: MeetingId | null;
  readonly sessionId: SessionId | null;
  readonly topicId: TopicId | null;
  readonly organizationId: OrganizationId | null;
  /** Found in a text of this language, or in one that belongs to none. */
  readonly locale: Locale | null;
};

/** Everything may be found. */
export const noFilters: SearchFilters = {
  kind: null,
  meetingId: null,
  sessionId: null,
  topicId: null,
  organizationId: null,
  locale: null,
};

/** The key of a record in the index. */
export function searchKey(kind: SearchKind, id: string): string {
  return `${kind}:${id}`;
}

type Filtered = Pick<
  SearchDocument,
  'kind' | 'outcomeKind' | 'meetingId' | 'sessionId' | 'topicIds' | 'organizationIds'
>;

/** Whether a record passes all filters but the language, which is a matter of the text that was found. */
export function passesFilters(document: Filtered, filters: SearchFilters): boolean {
  const { kind, meetingId, sessionId, topicId, organizationId } = filters;
  return (
    (kind === null || document.kind === kind || document.outcomeKind === kind) &&
    (meetingId === null || document.meetingId === meetingId) &&
    (sessionId === null || document.sessionId === sessionId) &&
    (topicId === null || document.topicIds.includes(topicId)) &&
    (organizationId === null || document.organizationIds.includes(organizationId))
  );
}

/** What a record is called, in one language or else in its source; empty where it has no title, as a summary has none. */
export function titleIn({ fields }: SearchDocument, locale: Locale): SearchField | null {
  const titles = fields.filter(({ role }) => role === 'title');
  return titles.find((field) => field.locale === locale) ?? titles[0] ?? null;
}
