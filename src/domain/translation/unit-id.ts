import type { LocalizedText } from '../localized-text.ts';
import type { MeetingRecords } from '../records/tables.ts';
import type { PassageRef } from '../summary/document.ts';

/** The fields of records that a summary publishes. */
const fields: Readonly<Record<PassageRef['entity'], readonly PassageRef['field'][]>> = {
  meetings: ['title'],
  summaries: ['intro', 'closing'],
  topics: ['title', 'lead'],
  sessions: ['title'],
  agendaItems: ['title'],
  outcomes: ['text', 'details', 'rationale'],
  progress: ['text'],
  indicators: ['name'],
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
  return row === undefined ? null : textOfRow(row, ref.field);
}

/** A text of a record. The rationale of a decision stands inside of it. */
export function textOfRow(row: object, field: string): LocalizedText | null {
  const { decision } = row as Decided;
  if (field === 'rationale') return decision?.rationale ?? null;
  return (row as Readonly<Record<string, LocalizedText | null | undefined>>)[field] ?? null;
}

/** The fields of a record that must be written for one of its texts. */
export function fieldsOfText(
  row: object,
  field: string,
  text: LocalizedText | null,
): Readonly<Record<string, unknown>> {
  const { decision } = row as Decided;
  if (field !== 'rationale') return { [field]: text };
  return decision ? { decision: { ...decision, rationale: text } } : {};
}

type TextRow = { readonly id: string; readonly deletedAt: string | null };
type Decided = { readonly decision?: { readonly rationale: LocalizedText | null } | null };
