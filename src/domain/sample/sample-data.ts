import type { Locale, TimeZone, Visibility } from '../primitives.ts';
import type { AgendaItem, AttributionRule, Meeting, MeetingState, Quorum, SessionKind } from '../records/meeting.ts';
import type { Outcome, OutcomeKind } from '../records/outcome.ts';
import type { Attendee, AttendeeRole, Partstat, PresenceEvent } from '../records/people.ts';
import type { Summary } from '../records/summary.ts';

/** What the people who write a sample meeting write: files by subject, which name each other by short keys. */
export type SampleData = {
  readonly meeting: SampleMeeting;
  readonly organizations: readonly SampleOrganization[];
  readonly people: readonly SamplePerson[];
  readonly sessions: readonly SampleSession[];
  readonly topics: readonly SampleTopic[];
  readonly milestones: readonly SampleMilestone[];
  readonly outcomes: readonly SampleOutcome[];
  readonly notes: readonly SampleNote[];
  readonly progress: readonly SampleProgress[];
  readonly indicators: readonly SampleIndicator[];
  readonly links: readonly SampleLink[];
  readonly markers: readonly SampleMarker[];
  readonly glossary: readonly SampleTerm[];
  readonly presence: readonly SamplePresence[];
  readonly summary: SampleSummary;
};

/**
 * One text in the languages it has. `stale` names the translations made from an earlier wording of the source,
 * `missing` the ones left out on purpose: an unmarked gap is a mistake.
 */
export type SampleText = Readonly<Partial<Record<Locale, string>>> & {
  readonly stale?: readonly Locale[];
  readonly missing?: readonly Locale[];
};

/** Wall-clock time of the meeting's day in its zone, `HH:mm` or `HH:mm:ss`. */
type SampleTime = string;

/** From when to when something really took place. */
type SampleSpan = { readonly start: SampleTime; readonly end: SampleTime };

export type SampleMeeting = {
  readonly acronym: string;
  readonly title: SampleText;
  readonly date: string;
  readonly timeZone: TimeZone;
  readonly venue: string;
  readonly city: string;
  readonly mode: Meeting['mode'];
  readonly workingLocales: readonly Locale[];
  readonly sourceLocale: Locale;
  readonly hosts: readonly string[];
  readonly state: MeetingState;
  readonly defaultVisibility: Visibility;
  readonly attributionRule: AttributionRule;
  readonly quorum: Quorum;
  readonly rooms: readonly { readonly key: string; readonly name: string; readonly capacity: number }[];
};

export type SampleOrganization = {
  readonly key: string;
  readonly name: string;
  readonly acronym: string;
  readonly country: string | null;
};

export type SamplePerson = {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly organization: string;
  readonly role: AttendeeRole;
  readonly languages: readonly string[];
  readonly badge: string;
  readonly email: string;
  readonly mode?: Attendee['mode'];
  readonly partstat?: Partstat;
  /** The absent person who gave this one a proxy. */
  readonly proxyFor?: string;
};

export type SampleSession = {
  readonly key: string;
  readonly room?: string;
  readonly kind: SessionKind;
  readonly title: SampleText;
  readonly abstract?: SampleText;
  readonly start: SampleTime;
  readonly minutes: number;
  readonly chairs?: readonly string[];
  readonly presenters?: readonly string[];
  readonly rapporteurs?: readonly string[];
  /** Two organizations when the session is bilateral. */
  readonly parties?: readonly string[];
  readonly spoken?: readonly string[];
  readonly interpretation?: readonly string[];
  readonly visibility?: Visibility;
  /** Scheduled where nothing is said. */
  readonly state?: 'done';
  readonly actual?: SampleSpan;
  readonly items?: readonly SampleItem[];
};

export type SampleItem = {
  /** Unique in its session, sub-items included. */
  readonly key: string;
  readonly title: SampleText;
  readonly purpose: AgendaItem['purpose'];
  readonly minutes: number | null;
  readonly presenters?: readonly string[];
  readonly actual?: SampleSpan;
  readonly visibility?: Visibility;
  readonly items?: readonly SampleItem[];
};

export type SampleTopic = {
  readonly key: string;
  readonly tag: string;
  readonly title: SampleText;
  readonly lead: SampleText;
};

export type SampleMilestone = {
  readonly key: string;
  readonly name: SampleText;
  readonly date: string;
  readonly endDate: string;
  readonly place: string;
};

export type SampleOutcome = {
  /** Only where another entry names this one. */
  readonly key?: string;
  readonly kind: OutcomeKind;
  readonly at: SampleTime;
  readonly session: string;
  readonly item?: string;
  readonly topics: readonly string[];
  readonly text: SampleText;
  readonly details?: SampleText;
  /** A person or an organization; nobody where nothing is said. */
  readonly by?: string;
  /** People or organizations. */
  readonly lead?: readonly string[];
  readonly support?: readonly string[];
  /** A date, or the key of a milestone. */
  readonly due?: string;
  readonly status?: Outcome['status'];
  readonly decision?: SampleDecision;
  readonly visibility?: Visibility;
};

export type SampleDecision = {
  readonly status: NonNullable<Outcome['decision']>['status'];
  readonly method?: string;
  readonly supersedes?: string;
  readonly rationale?: SampleText;
};

export type SampleNote = {
  readonly at: SampleTime;
  readonly session: string;
  readonly item?: string;
  readonly text: string;
  readonly visibility?: Visibility;
};

/** What was reported of an entry during the meeting. */
export type SampleProgress = {
  readonly outcome: string;
  readonly at: SampleTime;
  readonly text: SampleText;
  readonly status?: Outcome['status'];
};

export type SampleIndicator = {
  readonly topic: string;
  readonly name: SampleText;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly readings: readonly { readonly date: string; readonly value: number; readonly note?: string }[];
};

/** The keys of two entries that belong together. */
export type SampleLink = { readonly from: string; readonly to: string };

export type SampleMarker = {
  readonly at: SampleTime;
  readonly session: string;
  readonly item?: string;
  /** The key of the entry to follow up; a moment of the session where there is none. */
  readonly outcome?: string;
  readonly text: string;
};

export type SampleTerm = {
  readonly acronym: string;
  readonly term: SampleText;
  readonly definition?: SampleText;
  readonly doNotTranslate?: boolean;
};

export type SamplePresence = {
  readonly at: SampleTime;
  readonly person: string;
  readonly kind: Exclude<PresenceEvent['kind'], 'void'>;
  readonly method: PresenceEvent['method'];
  /** When the event was taken back as a mistake. */
  readonly takenBackAt?: SampleTime;
};

export type SampleSummary = Pick<Summary, 'template' | 'grouping' | 'audience' | 'attribution' | 'state'> & {
  readonly intro: SampleText;
  readonly closing: SampleText;
};
