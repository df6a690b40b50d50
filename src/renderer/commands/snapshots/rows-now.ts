import type { StoredRow } from '#domain/recovery/rows-after.ts';
import { type Database, entityTables } from '#renderer/data/schema.ts';

/** What a copy does not bring back: the outbox would send again, and what was adopted stays known. */
const leftAlone = new Set(['outbox', 'artifacts', 'adopted', 'presenceEvents']);

/** The rows that a copy is compared with, table by table. */
export async function rowsNow(db: Database): Promise<Record<string, readonly StoredRow[]>> {
  const tables = entityTables(db).filter(({ name }) => !leftAlone.has(name));
  return db.transaction('r', tables, async () =>
    Object.fromEntries(
      await Promise.all(tables.map(async (table) => [table.name, (await table.toArray()) as StoredRow[]] as const)),
    ),
  );
}

/** The same tables of a copy. */
export function comparable(
  tables: Readonly<Record<string, readonly StoredRow[]>>,
): Record<string, readonly StoredRow[]> {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => !leftAlone.has(name)));
}
