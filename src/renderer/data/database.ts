import { type Result, fail, ok } from '#domain/result.ts';
import { type Database, declareDatabase, schemaVersion } from './schema.ts';

export type OpenFailure =
  { readonly code: 'newer_data'; readonly found: number } | { readonly code: 'unavailable'; readonly cause: string };

let current: Database | null = null;

/** Opens the working store. Data of a newer version is left untouched. */
export async function openDatabase(name: string): Promise<Result<Database, OpenFailure>> {
  const db = declareDatabase(name);
  try {
    const newer = await newerVersion(name);
    if (newer !== null) return fail({ code: 'newer_data', found: newer });
    await db.open();
    const stored = await db.meta.get('schemaVersion');
    const found = typeof stored?.value === 'number' ? stored.value : schemaVersion;
    if (found > schemaVersion) {
      db.close();
      return fail({ code: 'newer_data', found });
    }
    await db.meta.put({ key: 'schemaVersion', value: schemaVersion });
  } catch (cause: unknown) {
    db.close();
    return fail({
      code: 'unavailable',
      cause: cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause),
    });
  }
  current = db;
  return ok(db);
}

/**
 * The version of stored data that is newer than this program, else null. Asked before Dexie opens it: that would add
 * tables and indexes the newer program dropped. Dexie counts native versions in tens.
 */
async function newerVersion(name: string): Promise<number | null> {
  const stored = (await indexedDB.databases()).find((candidate) => candidate.name === name);
  const version = Math.floor((stored?.version ?? 0) / 10);
  return version > schemaVersion ? version : null;
}

/** The open database. There is one for the life of the page; it is never reopened from here. */
export function database(): Database {
  if (current === null) throw new Error('The database is not open');
  return current;
}
