import { type ImportFailure, notice } from '#domain/import/preview.ts';
import type { PackEntity } from './record-schemas.ts';
import { isObject, own } from './json-text.ts';

/** A record with the place it was read from. */
export type PackRow = { readonly where: string; readonly id: string; readonly record: unknown };

type Target = PackEntity | 'party';
type Reference = readonly [path: string, target: Target];

const meeting: Reference = ['meetingId', 'meetings'];

/** Which fields name which records. `party` is a person or an organization, told by its `kind`. */
const references: Readonly<Record<PackEntity, readonly Reference[]>> = {
  meetings: [['hostOrganizationIds', 'organizations']],
  rooms: [meeting],
  sessions: [
    meeting,
    ['roomId', 'rooms'],
    ['chairIds', 'people'],
    ['presenterIds', 'people'],
    ['rapporteurIds', 'people'],
    ['partyOrganizationIds', 'organizations'],
  ],
  agendaItems: [meeting, ['sessionId', 'sessions'], ['parentId', 'agendaItems'], ['presenterIds', 'people']],
  people: [],
  organizations: [],
  attendees: [
    meeting,
    ['personId', 'people'],
    ['representingOrganizationId', 'organizations'],
    ['proxyForAttendeeId', 'attendees'],
  ],
  presenceEvents: [meeting, ['attendeeId', 'attendees'], ['sessionId', 'sessions'], ['voids', 'presenceEvents']],
  outcomes: [
    meeting,
    ['topicIds', 'topics'],
    ['sessionId', 'sessions'],
    ['agendaItemId', 'agendaItems'],
    ['presentAttendeeIds', 'attendees'],
    ['attribution', 'party'],
    ['decision.supersedesId', 'outcomes'],
    ['owners.party', 'party'],
    ['due.milestoneId', 'milestones'],
  ],
  topics: [meeting],
  milestones: [meeting],
  notes: [meeting, ['sessionId', 'sessions'], ['agendaItemId', 'agendaItems']],
  progress: [meeting, ['outcomeId', 'outcomes']],
  indicators: [meeting, ['topicId', 'topics'], ['outcomeId', 'outcomes']],
  readings: [meeting, ['indicatorId', 'indicators']],
  links: [meeting, ['fromId', 'outcomes'], ['toId', 'outcomes']],
  markers: [meeting, ['sessionId', 'sessions'], ['agendaItemId', 'agendaItems'], ['outcomeId', 'outcomes']],
  glossaryTerms: [meeting],
  images: [meeting],
  closings: [meeting, ['sessionId', 'sessions']],
  summaries: [meeting],
  // Its summary may have been taken back since; what was said stays.
  versions: [meeting],
};

/** The first record that names one that is not in the pack, or null where all lead somewhere. */
export function danglingReference(rows: Readonly<Record<PackEntity, readonly PackRow[]>>): ImportFailure | null {
  const known = new Map<Target, Set<unknown>>();
  for (const [entity, list] of Object.entries(rows)) known.set(entity as PackEntity, new Set(list.map(({ id }) => id)));
  const leads = (target: Target, value: unknown): boolean =>
    target === 'party' ? partyLeads(value) : (known.get(target)?.has(value) ?? false);
  const partyLeads = (value: unknown): boolean => {
    const kind = own(value, 'kind');
    return kind === 'none' || leads(kind === 'person' ? 'people' : 'organizations', own(value, 'id'));
  };
  for (const [entity, list] of Object.entries(rows)) {
    for (const { where, record } of list) {
      const wrong = references[entity as PackEntity].find(
        ([path, target]) => !valuesAt(record, path.split('.')).every((value) => leads(target, value)),
      );
      if (wrong !== undefined) return notice(where, 'pack_record', { field: wrong[0] });
    }
  }
  return null;
}

/** The values a path leads to: lists are gone through, what is absent or null names nothing. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((part) => valuesAt(part, path));
  const [field, ...rest] = path;
  if (field === undefined) return [value];
  return isObject(value) ? valuesAt(own(value, field), rest) : [];
}
