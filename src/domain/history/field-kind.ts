import type { EntityName } from '../records/tables.ts';

/** Lists of fixed words, by the name under which the interface has them. */
export type WordFamily =
  | 'outcome'
  | 'session'
  | 'sessionState'
  | 'meetingState'
  | 'meetingMode'
  | 'role'
  | 'visibility'
  | 'language'
  | 'attributionRule'
  | 'purpose'
  | 'itemState'
  | 'partstat'
  | 'attendeeMode'
  | 'presenceKind'
  | 'presenceMethod'
  | 'outcomeStatus'
  | 'decisionStatus'
  | 'grouping'
  | 'summaryState'
  | 'destinationKind'
  | 'outboxState'
  | 'conflictState'
  | 'markerState';

/** How the values of a field are to be said. `hidden` is what serves the program alone. */
export type FieldKind =
  | 'hidden'
  | 'text'
  | 'localized'
  | 'instant'
  | 'date'
  | 'number'
  | 'minutes'
  | 'bytes'
  | 'names'
  | 'languages'
  | 'life'
  | 'place'
  | 'quorum'
  | 'owners'
  | 'due'
  | 'attribution'
  | 'decision'
  | 'method'
  | 'yesNo'
  | `ids:${EntityName}`
  | `word:${WordFamily}`;
