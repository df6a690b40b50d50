import type {
  AgendaItemId,
  AttendeeId,
  DraftId,
  MeetingId,
  MilestoneId,
  NoteId,
  OrganizationId,
  OutcomeId,
  PersonId,
  SessionId,
  TopicId,
} from '../ids.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Instant, PlainDate, Visibility } from '../primitives.ts';
import type { SoftDelete } from './base.ts';

export const outcomeKinds = ['takeaway', 'decision', 'commitment', 'action', 'question', 'risk', 'parked'] as const;
/** commitment = an organization promises, action = a person does. */
export type OutcomeKind = (typeof outcomeKinds)[number];

export type Owner = {
  readonly party:
    { readonly kind: 'organization'; readonly id: OrganizationId } | { readonly kind: 'person'; readonly id: PersonId };
  readonly part: 'lead' | 'support';
};

export type Due =
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'milestone'; readonly milestoneId: MilestoneId };

/** Who an entry is credited to: nobody, a person, an organization. */
export type Attribution =
  | { readonly kind: 'none' }
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'organization'; readonly id: OrganizationId };

/** One table for all kinds, so that a conversion keeps the id and the history. */
export type Outcome = SoftDelete & {
  readonly id: OutcomeId;
  readonly meetingId: MeetingId;
  readonly kind: OutcomeKind;
  /** `T-07`, `D-03`, `C-12`: letter of the kind, number counted per kind and meeting. */
  readonly code: string;
  readonly text: LocalizedText;
  readonly details: LocalizedText | null;
  readonly topicIds: readonly TopicId[];
  readonly sessionId: SessionId | null;
  readonly agendaItemId: AgendaItemId | null;
  readonly capturedAt: Instant;
  readonly rank: string;
  readonly visibility: Visibility;
  readonly attribution: Attribution;
  readonly presentAttendeeIds: readonly AttendeeId[];
  /** decision only; null on the others. */
  readonly decision: {
    readonly status: 'proposed' | 'adopted' | 'deferred' | 'rejected' | 'superseded';
    readonly method: string | null;
    readonly rationale: LocalizedText | null;
    readonly supersedesId: OutcomeId | null;
  } | null;
  /** commitment and action; empty and null on the others. */
  readonly owners: readonly Owner[];
  readonly due: Due | null;
  readonly status: 'open' | 'in_progress' | 'blocked' | 'done' | 'dropped';
};

export type Topic = SoftDelete & {
  readonly id: TopicId;
  readonly meetingId: MeetingId;
  readonly title: LocalizedText;
  /** The paragraph that opens the topic in a summary. */
  readonly lead: LocalizedText | null;
  /** What is typed after `#`, folded: "indicadores". */
  readonly tag: string;
  readonly rank: string;
};

/** A coming event by which something is due: "LACNIC 40". */
export type Milestone = SoftDelete & {
  readonly id: MilestoneId;
  readonly meetingId: MeetingId;
  readonly name: LocalizedText;
  readonly date: PlainDate;
  readonly endDate: PlainDate | null;
  readonly place: string;
};

/** Free text bound to a session and, where there is one, an item. */
export type Note = SoftDelete & {
  readonly id: NoteId;
  readonly meetingId: MeetingId;
  readonly sessionId: SessionId;
  readonly agendaItemId: AgendaItemId | null;
  readonly text: string;
  readonly capturedAt: Instant;
  readonly visibility: Visibility;
};

/** Text being typed, kept within 300 ms so that a restart finds it again. One per session and field. */
export type Draft = {
  readonly id: DraftId;
  readonly meetingId: MeetingId;
  /** Where the text belongs: `capture:<sessionId>`. */
  readonly place: string;
  readonly text: string;
};
