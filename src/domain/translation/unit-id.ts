import type { LocalizedText } from '../localized-text.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { PassageRef } from '../summary/document.ts';

/** The fields of records that a summary publishes. */
const fields: Readonly<Record<PassageRef['entity'], readonly PassageRef['field'][]>> = {
  meetings: ['title'],
  summaries: ['intro', 'closing'],
  topics: ['title', 'lead'],
  sessions: ['title'],
  outcomes: ['text'],
  milestones: ['name'],
};

/** `outcomes:0189…:text`: the same text on every laptop, whatever it says. */
export function printUnitId({ entity, entityId, field }: PassageRef): string {
  return `${entity}:${entityId}:${field}`;
}

/** Null for what no summary publishes. */
export function readUnitId(id: string): PassageRef | null {
  const [entity, entityId, field, more] = id.trim().split(':');
  if (entity === undefined || entityId === undefined || entityId === '' || more !== undefined) return null;
  if (!Object.hasOwn(fields, entity)) return null;
  const known = fields[entity as PassageRef['entity']];
  // The table of fields vouches for the pair.
  return known.includes(field as PassageRef['field']) ? ({ entity, entityId, field } as PassageRef) : null;
}

/** The text of a meeting that an id names; null where it is not there, or in the trash. */
export function textAt(records: MeetingRecords, ref: PassageRef): LocalizedText | null {
  const rows: readonly TextRow[] = ref.entity === 'meetings' ? [records.meeting] : records[ref.entity];
  const row = rows.find(({ id, deletedAt }) => id === ref.entityId && deletedAt === null);
  return (row as Readonly<Record<string, LocalizedText | null>> | undefined)?.[ref.field] ?? null;
}

type TextRow = { readonly id: string; readonly deletedAt: string | null };
