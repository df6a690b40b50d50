import { type PlannedChange, creation } from '#domain/change.ts';
import type { StoredRow } from '#domain/recovery/rows-after.ts';
import { withoutStamp } from '#domain/records/base.ts';
import { travelling } from '#domain/records/of-meeting.ts';
import type { Records } from '#domain/records/tables.ts';
import { command } from '../command.ts';

/** What of a copy becomes meetings beside those of now: what was published stays what it was. */
const copied = travelling.filter((entity) => entity !== 'artifacts');

type CopyMeetings = {
  readonly tables: Readonly<Record<string, readonly StoredRow[]>>;
  /** Added to the short names, so that nobody takes the copy for the meeting. */
  readonly mark: string;
};

/** Opens the meetings of a copy beside those of now, under new ids: both can be looked at. One step to undo. */
export const copyMeetings = command(async ({ tables, mark }: CopyMeetings, { db, newId }) => {
  const kept = new Set(
    [...(await db.people.toArray()), ...(await db.organizations.toArray())].map(({ id }) => id as string),
  );
  const ids = new Map<string, string>();
  for (const entity of copied) {
    for (const { id } of tables[entity] ?? []) {
      // People and organizations that are still here are the same people.
      if (!kept.has(String(id))) ids.set(String(id), newId());
    }
  }
  const changes = copied.flatMap((entity) =>
    (tables[entity] ?? [])
      .filter(({ id }) => ids.has(String(id)))
      .map((row): PlannedChange => {
        const renamed = withNewIds(withoutStamp(row), ids) as StoredRow;
        const marked =
          entity === 'meetings' ? { ...renamed, acronym: `${String(renamed['acronym'])} ${mark}` } : renamed;
        return creation(entity, marked as unknown as Records[typeof entity]);
      }),
  );
  return { meetingId: null, changes, output: null };
});

/** Every id in a value replaced by its new one; other texts are no ids. */
function withNewIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => withNewIds(part, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withNewIds(part, ids)]));
}
