import type {
  AgendaItemId,
  ClosingId,
  ImageId,
  IndicatorId,
  LinkId,
  MarkerId,
  MeetingId,
  OutcomeId,
  ProgressId,
  ReadingId,
  SessionId,
  TermId,
  TopicId,
} from '../ids.ts';
import type { LocalizedText } from '../localized-text.ts';
import type { Instant, PlainDate } from '../primitives.ts';
import type { SoftDelete } from './base.ts';
import type { Outcome } from './outcome.ts';

/** How far a commitment or an action has come. A table of its own: two laptops may both report without a conflict. */
export type Progress = SoftDelete & {
  readonly id: ProgressId;
  readonly meetingId: MeetingId;
  readonly outcomeId: OutcomeId;
  readonly at: Instant;
  readonly text: LocalizedText;
  /** The status it brought; null where it only tells. */
  readonly status: Outcome['status'] | null;
};

/** A figure by which a topic or a commitment is measured. */
export type Indicator = SoftDelete & {
  readonly id: IndicatorId;
  readonly meetingId: MeetingId;
  readonly topicId: TopicId | null;
  readonly outcomeId: OutcomeId | null;
  readonly name: LocalizedText;
  /** What is counted: "%", "networks". */
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly rank: string;
};

/** What an indicator was on a day. */
export type Reading = SoftDelete & {
  readonly id: ReadingId;
  readonly meetingId: MeetingId;
  readonly indicatorId: IndicatorId;
  readonly date: PlainDate;
  readonly value: number;
  readonly note: string;
};

/** "Come back to this": a moment of a session, or an entry to follow up. */
export type Marker = SoftDelete & {
  readonly id: MarkerId;
  readonly meetingId: MeetingId;
  readonly sessionId: SessionId | null;
  readonly agendaItemId: AgendaItemId | null;
  /** The entry that is to be followed up; null where a moment was marked. */
  readonly outcomeId: OutcomeId | null;
  readonly at: Instant;
  readonly text: string;
  readonly state: 'open' | 'done';
};

/** An acronym or term as the meeting uses it, in its languages. */
export type GlossaryTerm = SoftDelete & {
  readonly id: TermId;
  readonly meetingId: MeetingId;
  /** "LACIGF". Empty where there is none. */
  readonly acronym: string;
  /** What it stands for, or the term itself. */
  readonly term: LocalizedText;
  readonly definition: LocalizedText | null;
  /** Written the same in every language. */
  readonly doNotTranslate: boolean;
};

/** A picture pasted into a note; its bytes lie under their sha256 in the artifact store. */
export type Image = SoftDelete & {
  readonly id: ImageId;
  readonly meetingId: MeetingId;
  /** Lower-case hex. */
  readonly sha256: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';
  /** Size in bytes. */
  readonly bytes: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly name: string;
};

/** A record that was finalized: a session, or the whole meeting. It is locked until it is reopened, with a reason. */
export type Closing = SoftDelete & {
  readonly id: ClosingId;
  readonly meetingId: MeetingId;
  /** Null: the whole meeting. */
  readonly sessionId: SessionId | null;
  readonly finalizedAt: Instant;
  readonly reopenedAt: Instant | null;
  readonly reason: string;
};

/** Two entries that belong together. */
export type Link = SoftDelete & {
  readonly id: LinkId;
  readonly meetingId: MeetingId;
  readonly fromId: OutcomeId;
  readonly toId: OutcomeId;
};
