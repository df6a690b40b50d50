/** Branded identifiers. Every id is a UUIDv7 string (RFC 9562) made on the device that created the record. */
export type Id<Entity extends string> = string & { readonly __entity: Entity };

export type MeetingId = Id<'meetings'>;
export type RoomId = Id<'rooms'>;
export type SessionId = Id<'sessions'>;
export type AgendaItemId = Id<'agendaItems'>;
export type PersonId = Id<'people'>;
export type OrganizationId = Id<'organizations'>;
export type AttendeeId = Id<'attendees'>;
export type PresenceEventId = Id<'presenceEvents'>;
export type OutcomeId = Id<'outcomes'>;
export type NoteId = Id<'notes'>;
export type DraftId = Id<'drafts'>;
export type TopicId = Id<'topics'>;
export type MilestoneId = Id<'milestones'>;
export type SummaryId = Id<'summaries'>;
export type ArtifactId = Id<'artifacts'>;
export type DestinationId = Id<'destinations'>;
export type OutboxEntryId = Id<'outbox'>;
export type ProgressId = Id<'progress'>;
export type IndicatorId = Id<'indicators'>;
export type ReadingId = Id<'readings'>;
export type MarkerId = Id<'markers'>;
export type TermId = Id<'glossaryTerms'>;
export type ImageId = Id<'images'>;
export type ClosingId = Id<'closings'>;
export type LinkId = Id<'links'>;
export type VersionId = Id<'versions'>;
export type LookId = Id<'looks'>;
export type DeviceId = Id<'device'>;
export type TransactionId = Id<'transactions'>;

/** Marks a plain string as the id of an entity. For the doors only: generated ids and parsed data. */
export function asId<I extends Id<string>>(value: string): I {
  return value as I;
}
