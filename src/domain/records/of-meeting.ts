import { type PlannedChange, creation } from '../change.ts';
import type { EntityName, MeetingRecords, Records } from './tables.ts';

/** The tables whose rows belong to one meeting and go where it goes, those that others name first. */
export const ofMeeting = [
  'rooms',
  'sessions',
  'agendaItems',
  'attendees',
  'presenceEvents',
  'topics',
  'milestones',
  'outcomes',
  'notes',
  'progress',
  'indicators',
  'readings',
  'links',
  'markers',
  'glossaryTerms',
  'images',
  'closings',
  'summaries',
  'versions',
  'artifacts',
] as const satisfies readonly EntityName[];

/**
 * The same without the exported files and what they said: what `MeetingRecords` holds beside the meeting, its people
 * and organizations.
 */
export const listsOfMeeting = ofMeeting.filter((entity) => entity !== 'artifacts' && entity !== 'versions');

/** A meeting with all that it needs elsewhere. Drafts, the outbox and destinations stay at home: they are a laptop's own. */
export const travelling = [
  'meetings',
  'people',
  'organizations',
  ...ofMeeting,
] as const satisfies readonly EntityName[];

/** The changes that make the records of a meeting. */
export function creationsOf({ meeting, ...lists }: MeetingRecords): PlannedChange[] {
  const rows: { readonly [E in EntityName]?: readonly Records[E][] } = { meetings: [meeting], ...lists };
  return travelling.flatMap((entity) => (rows[entity] ?? []).map((row) => creation(entity, row)));
}
