import type { RowStamp } from './base.ts';
import type { Adopted, Conflict } from './history.ts';
import type { Closing, GlossaryTerm, Image, Indicator, Link, Marker, Progress, Reading } from './follow-up.ts';
import type { AgendaItem, Meeting, Room, Session } from './meeting.ts';
import type { Draft, Milestone, Note, Outcome, Topic } from './outcome.ts';
import type { Attendee, Organization, Person, PresenceEvent } from './people.ts';
import type { Artifact, Destination, OutboxEntry, Summary } from './summary.ts';
import type { Look, Version } from './version.ts';

/** Every record a commit can write, by the name of its table. */
export type Records = {
  readonly meetings: Meeting;
  readonly rooms: Room;
  readonly sessions: Session;
  readonly agendaItems: AgendaItem;
  readonly people: Person;
  readonly organizations: Organization;
  readonly attendees: Attendee;
  readonly presenceEvents: PresenceEvent;
  readonly outcomes: Outcome;
  readonly topics: Topic;
  readonly milestones: Milestone;
  readonly notes: Note;
  readonly progress: Progress;
  readonly indicators: Indicator;
  readonly readings: Reading;
  readonly links: Link;
  readonly markers: Marker;
  readonly glossaryTerms: GlossaryTerm;
  readonly images: Image;
  readonly closings: Closing;
  readonly drafts: Draft;
  readonly summaries: Summary;
  readonly versions: Version;
  readonly artifacts: Artifact;
  readonly looks: Look;
  readonly destinations: Destination;
  readonly outbox: OutboxEntry;
  readonly conflicts: Conflict;
  readonly adopted: Adopted;
};

export type EntityName = keyof Records;
export type Row<E extends EntityName> = Records[E] & RowStamp;

/** All records of one meeting, read at one moment. What composing, exporting and packing work on. */
export type MeetingRecords = {
  readonly meeting: Meeting;
  readonly rooms: readonly Room[];
  readonly sessions: readonly Session[];
  readonly agendaItems: readonly AgendaItem[];
  readonly people: readonly Person[];
  readonly organizations: readonly Organization[];
  readonly attendees: readonly Attendee[];
  readonly presenceEvents: readonly PresenceEvent[];
  readonly outcomes: readonly Outcome[];
  readonly topics: readonly Topic[];
  readonly milestones: readonly Milestone[];
  readonly notes: readonly Note[];
  readonly progress: readonly Progress[];
  readonly indicators: readonly Indicator[];
  readonly readings: readonly Reading[];
  readonly links: readonly Link[];
  readonly markers: readonly Marker[];
  readonly glossaryTerms: readonly GlossaryTerm[];
  readonly images: readonly Image[];
  readonly closings: readonly Closing[];
  readonly summaries: readonly Summary[];
};
