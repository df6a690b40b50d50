import type { AttendeeId, MeetingId, MilestoneId, PersonId } from '../ids.ts';
import { type LocalizedText, textIn } from '../localized-text.ts';
import { type Instant, type PlainDate, locales } from '../primitives.ts';
import type { Meeting, Session } from '../records/meeting.ts';
import type { Milestone, Outcome, OutcomeKind, Owner, Topic } from '../records/outcome.ts';
import type { Attendee, Organization, Person } from '../records/people.ts';
import { foldText } from '../text/fold.ts';
import { plainDate } from '../time/plain-date.ts';
import { wallClock } from '../time/zone.ts';
import { type RegisterStatus, isOpenStatus, registerStatus } from './status.ts';

export const registerKinds = ['decision', 'commitment', 'action', 'question', 'risk'] as const;
/** What is followed up after a meeting; a takeaway says what was, and what is parked waits for nobody. */
export type RegisterKind = (typeof registerKinds)[number];

/** Whoever answers for an entry, with the words of that. */
export type RegisterOwner = {
  /** The same for one party wherever it promised something. */
  readonly key: string;
  readonly party: Owner['party'];
  readonly part: Owner['part'];
  /** The short name: an acronym where there is one. Empty where the record is gone. */
  readonly label: string;
  readonly name: string;
  /** Of a person: the organization represented at that meeting. */
  readonly represents: string;
  /** Of a person: who spoke for him or her at that meeting. The promise stays with the person. */
  readonly proxies: readonly string[];
};

export type RegisterDue = {
  readonly kind: 'date' | 'milestone';
  /** Null where the milestone is gone or has no date yet. */
  readonly date: PlainDate | null;
  /** The name of the milestone; null where it is gone. */
  readonly milestone: LocalizedText | null;
};

export type RegisterRow = {
  readonly outcome: Outcome;
  readonly kind: RegisterKind;
  readonly meeting: Meeting;
  readonly session: Session | null;
  readonly topics: readonly Topic[];
  /** Leads first. */
  readonly owners: readonly RegisterOwner[];
  readonly due: RegisterDue | null;
  readonly status: RegisterStatus;
  readonly isOpen: boolean;
  /** Whole days since the last day in time, by the calendar of its meeting; 0 where it is not overdue. */
  readonly daysLate: number;
  /** Everything a search may find, folded. */
  readonly hay: string;
};

export type RegisterRecords = {
  readonly meetings: readonly Meeting[];
  readonly outcomes: readonly Outcome[];
  readonly sessions: readonly Session[];
  readonly topics: readonly Topic[];
  readonly milestones: readonly Milestone[];
  readonly attendees: readonly Attendee[];
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
};

/** The register: what was decided, promised, asked and feared, of every meeting given. */
export function registerRows(records: RegisterRecords, now: Instant): RegisterRow[] {
  const book = bookOf(records, now);
  return records.outcomes.flatMap((outcome) => {
    const meeting = book.meetings.get(outcome.meetingId);
    if (meeting === undefined || !isRegisterKind(outcome.kind)) return [];
    return [rowOf(outcome, outcome.kind, { meeting, book })];
  });
}

export function isRegisterKind(kind: OutcomeKind): kind is RegisterKind {
  return (registerKinds as readonly string[]).includes(kind);
}

type Book = {
  readonly meetings: ReadonlyMap<MeetingId, Meeting>;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly milestones: ReadonlyMap<MilestoneId, Milestone>;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** By meeting and person. */
  readonly attendees: ReadonlyMap<string, Attendee>;
  /** By the attendee spoken for. */
  readonly proxies: ReadonlyMap<AttendeeId, readonly Attendee[]>;
  /** What the calendar shows in the zone of each meeting. */
  readonly today: ReadonlyMap<MeetingId, PlainDate>;
};

function bookOf(records: RegisterRecords, now: Instant): Book {
  const proxies = new Map<AttendeeId, Attendee[]>();
  for (const attendee of records.attendees) {
    const { proxyForAttendeeId: principal } = attendee;
    if (principal !== null) proxies.set(principal, [...(proxies.get(principal) ?? []), attendee]);
  }
  return {
    meetings: byId(records.meetings),
    sessions: byId(records.sessions),
    topics: byId(records.topics),
    milestones: byId(records.milestones),
    people: byId(records.people),
    organizations: byId(records.organizations),
    attendees: new Map(records.attendees.map((one) => [`${one.meetingId} ${one.personId}`, one])),
    proxies,
    today: new Map(records.meetings.map(({ id, timeZone }) => [id, wallClock(now, timeZone).date])),
  };
}

function byId<I extends string, R extends { readonly id: I }>(rows: readonly R[]): ReadonlyMap<I, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

type Around = { readonly meeting: Meeting; readonly book: Book };

function rowOf(outcome: Outcome, kind: RegisterKind, { meeting, book }: Around): RegisterRow {
  const owners = [...outcome.owners]
    .sort((a, b) => Number(a.part === 'support') - Number(b.part === 'support'))
    .map((owner) => ownerOf(owner, meeting.id, book));
  const topics = outcome.topicIds.flatMap((id) => book.topics.get(id) ?? []);
  const due = dueOf(outcome, book);
  const status = registerStatus(outcome);
  const isOpen = isOpenStatus(status);
  const daysLate = isOpen ? lateness(due, book.today.get(meeting.id)) : 0;
  const session = outcome.sessionId === null ? null : (book.sessions.get(outcome.sessionId) ?? null);
  const row = { outcome, kind, meeting, session, topics, owners, due, status, isOpen, daysLate };
  return { ...row, hay: hayOf(row) };
}

function ownerOf({ party, part }: Owner, meetingId: MeetingId, book: Book): RegisterOwner {
  const key = `${party.kind} ${party.id}`;
  if (party.kind === 'organization') {
    const organization = book.organizations.get(party.id);
    const name = organization?.name ?? '';
    return { key, party, part, label: organization?.acronym || name, name, represents: '', proxies: [] };
  }
  const name = book.people.get(party.id)?.displayName ?? '';
  const attendee = book.attendees.get(`${meetingId} ${party.id}`);
  const represented = book.organizations.get(attendee?.representingOrganizationId ?? '');
  const proxies = (attendee === undefined ? [] : (book.proxies.get(attendee.id) ?? [])).flatMap(
    ({ personId }) => book.people.get(personId)?.displayName ?? [],
  );
  const represents = represented === undefined ? '' : represented.acronym || represented.name;
  return { key, party, part, label: name, name, represents, proxies };
}

function dueOf({ due }: Outcome, book: Book): RegisterDue | null {
  if (due === null) return null;
  if (due.kind === 'date') return { kind: 'date', date: plainDate(due.date), milestone: null };
  const milestone = book.milestones.get(due.milestoneId);
  if (milestone === undefined) return { kind: 'milestone', date: null, milestone: null };
  return { kind: 'milestone', date: plainDate(milestone.date), milestone: milestone.name };
}

const dayMs = 86_400_000;

/** A date is met on the day itself; what is due before a milestone is late from its first day on. */
function lateness(due: RegisterDue | null, today: PlainDate | undefined): number {
  if (due === null || due.date === null || today === undefined) return 0;
  const days = Math.round((Date.parse(today) - Date.parse(due.date)) / dayMs);
  return Math.max(0, due.kind === 'milestone' ? days + 1 : days);
}

/** Found by its words in any language, by code, names, topic, milestone and meeting. */
function hayOf({ outcome, meeting, session, topics, owners, due }: Omit<RegisterRow, 'hay'>): string {
  const texts = [outcome.text, outcome.details, session?.title, due?.milestone, ...topics.map(({ title }) => title)];
  return foldText(
    [
      outcome.code,
      meeting.acronym,
      ...texts.flatMap((text) => (text ? inEveryLanguage(text) : [])),
      ...topics.map(({ tag }) => tag),
      ...owners.flatMap(({ label, name, represents, proxies }) => [label, name, represents, ...proxies]),
    ].join(' '),
  );
}

function inEveryLanguage(text: LocalizedText): string[] {
  return [...new Set(locales.map((locale) => textIn(text, locale).text))];
}
