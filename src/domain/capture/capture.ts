import type { MilestoneId, OrganizationId, PersonId, TopicId } from '../ids.ts';
import type { Locale, PlainDate, Visibility } from '../primitives.ts';
import type { Attribution, Due, Milestone, OutcomeKind, Owner, Topic } from '../records/outcome.ts';
import type { Organization, Person } from '../records/people.ts';

/** What a typed line is read against: the names of the meeting, the language of the interface, the day. */
export type CaptureContext = {
  readonly locale: Locale;
  readonly organizations: readonly Organization[];
  readonly people: readonly Person[];
  readonly topics: readonly Topic[];
  readonly milestones: readonly Milestone[];
  /** The day in the zone of the meeting; "tomorrow" and dates without a year count from it. */
  readonly today: PlainDate;
  /** The kind of a line that names none. */
  readonly defaultKind: OutcomeKind;
};

export type TokenKind = 'kind' | 'mention' | 'support' | 'topic' | 'due' | 'visibility' | 'details';

/**
 * `resolved` is recorded in the margin; `new` is a topic that the entry brings in; `unresolved` names nobody known and
 * `unfit` has no place in an entry of this kind: both stay in the text.
 */
export type TokenState = 'resolved' | 'new' | 'unresolved' | 'unfit';

/** A part of the line that is more than text: `line.slice(start, end)`. */
export type CaptureToken = {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  readonly state: TokenState;
  /** What it was understood as: a name, a title, an ISO date, a kind; as typed where it wasn't. */
  readonly label: string;
};

/** A topic by its id, or one still to be made. */
export type CapturedTopic = { readonly topicId: TopicId | null; readonly tag: string; readonly title: string };

/** A line, understood: what will be recorded. */
export type Capture = {
  readonly kind: OutcomeKind;
  readonly text: string;
  /** Empty where the line has none. */
  readonly details: string;
  /** On commitments and actions only. */
  readonly owners: readonly Owner[];
  /** On the other kinds only. */
  readonly attribution: Attribution;
  readonly topics: readonly CapturedTopic[];
  readonly due: Due | null;
  /** null: whatever the meeting says. */
  readonly visibility: Visibility | null;
  readonly tokens: readonly CaptureToken[];
};

export type Party =
  { readonly kind: 'organization'; readonly id: OrganizationId } | { readonly kind: 'person'; readonly id: PersonId };

export type DueTarget =
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'milestone'; readonly milestoneId: MilestoneId };

/** Commitments and actions are owned and due; the other kinds are credited to somebody. */
export function hasOwners(kind: OutcomeKind): boolean {
  return kind === 'commitment' || kind === 'action';
}
