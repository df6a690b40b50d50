import { type Result, fail, ok } from '#domain/result.ts';
import { type Database, declareDatabase, schemaVersion } from './schema.ts';

export type OpenFailure =
  { readonly code: 'newer_data'; readonly found: number } | { readonly code: 'unavailable'; readonly cause: string };

let current: Database | null = null;

/** Opens the working store. Data of a newer version is left untouched. */
export async function openDatabase(name: string): Promise<Result<Database, OpenFailure>> {
  const db = declareDatabase(name);
  try {
    await db.open();
    const stored = await db.meta.get('schemaVersion');
    const found = typeof stored?.value === 'number' ? stored.value : schemaVersion;
    if (found > schemaVersion) {
      db.close();
      return fail({ code: 'newer_data', found });
    }
    await db.meta.put({ key: 'schemaVersion', value: schemaVersion });
  } catch (cause: unknown) {
    return fail({
      code: 'unavailable',
      cause: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause),
    });
  }
  current = db;
  return ok(db);
}

/** The open database. There is one for the life of the page; it is never reopened from here. */
export function database(): Database {
  if (current === null) throw new Error('The database is not open');
  return current;
}
