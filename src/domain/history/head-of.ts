import type { EntityName } from '../records/tables.ts';

/** A record a transaction wrote; `made` where it was not there before. */
export type Touched = { readonly entity: EntityName; readonly entityId: string; readonly made: boolean };

/** What a transaction is about comes before what it brought along. */
const order: readonly EntityName[] = [
  'outcomes',
  'notes',
  'agendaItems',
  'sessions',
  'closings',
  'progress',
  'indicators',
  'readings',
  'markers',
  'glossaryTerms',
  'links',
  'images',
  'attendees',
  'presenceEvents',
  'summaries',
  'versions',
  'outbox',
  'destinations',
  'artifacts',
  'looks',
  'meetings',
  'rooms',
  'milestones',
  'topics',
  'people',
  'organizations',
  'conflicts',
  'drafts',
  'adopted',
];

/** The record a transaction is told by, and how many others of its kind it touched. */
export function headOf(touched: readonly Touched[]): { readonly head: Touched; readonly others: number } | null {
  // A meeting that was made, or came in whole, is told as the meeting.
  const meeting = touched.find(({ entity, made }) => entity === 'meetings' && made);
  if (meeting !== undefined) return { head: meeting, others: 0 };
  const found = order.map((entity) => touched.filter((one) => one.entity === entity)).find((own) => own.length > 0);
  const head = found?.[0];
  return head === undefined || found === undefined ? null : { head, others: found.length - 1 };
}

export const recordGroups = ['agenda', 'people', 'entries', 'publishing', 'meeting'] as const;
export type RecordGroup = (typeof recordGroups)[number];

/** The part of the work a record belongs to; null for what accompanies the others. */
export function groupOfEntity(entity: EntityName): RecordGroup | null {
  switch (entity) {
    case 'sessions':
    case 'agendaItems':
    case 'rooms':
      return 'agenda';
    case 'attendees':
    case 'presenceEvents':
    case 'people':
    case 'organizations':
      return 'people';
    case 'outcomes':
    case 'topics':
    case 'milestones':
    case 'notes':
    case 'progress':
    case 'indicators':
    case 'readings':
    case 'links':
    case 'markers':
    case 'glossaryTerms':
    case 'images':
      return 'entries';
    case 'summaries':
    case 'versions':
    case 'looks':
    case 'artifacts':
    case 'destinations':
    case 'outbox':
      return 'publishing';
    case 'meetings':
    case 'closings':
      return 'meeting';
    case 'drafts':
    case 'conflicts':
    case 'adopted':
      return null;
  }
}
