import Dexie, { type DBCore } from 'dexie';
import { type Result, fail, ok } from '#domain/result.ts';
import { type Database, type MetaRow, declareDatabase, schemaVersion } from './schema.ts';

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
    await db.meta.put({ key: 'schemaVersion', value: schemaVersion });
  } catch (cause: unknown) {
    return unavailable(db, cause);
  }
  current = db;
  return ok(db);
}

/**
 * Opens the working store for a page that only shows it: the data must be there, of this version, and every write is
 * refused. Live queries hear the writes of the other page.
 */
export async function openToRead(name: string): Promise<Result<Database, OpenFailure>> {
  // Without declared versions nothing is made and nothing upgraded.
  const db = new Dexie(name) as Database;
  db.use({ stack: 'dbcore', name: 'read-only', create: refuseWrites });
  try {
    await db.open();
  } catch (cause: unknown) {
    return unavailable(db, cause);
  }
  if (db.verno > schemaVersion) {
    db.close();
    return fail({ code: 'newer_data', found: db.verno });
  }
  // Dexie names only declared tables on the database.
  for (const table of db.tables) Object.defineProperty(db, table.name, { value: table });
  current = db;
  return ok(db);
}

function refuseWrites(core: DBCore): DBCore {
  const mutate = () => Promise.reject(new Error('This page only reads'));
  return { ...core, table: (name) => ({ ...core.table(name), mutate }) };
}

function unavailable(db: Database, cause: unknown): Result<never, OpenFailure> {
  db.close();
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return fail({ code: 'unavailable', cause: text });
}

/**
 * The version of stored data that is newer than this program, else null. Asked before Dexie opens it: that would add
 * tables and indexes the newer program dropped. Dexie counts native versions in tens.
 */
async function newerVersion(name: string): Promise<number | null> {
  const stored = (await indexedDB.databases()).find((candidate) => candidate.name === name);
  if (stored === undefined) return null;
  const version = Math.max(Math.floor((stored.version ?? 0) / 10), await saidVersion(name));
  return version > schemaVersion ? version : null;
}

/** The version the data says it has; 0 where it says none. Read without Dexie, at whatever version is there. */
function saidVersion(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.addEventListener('error', () => reject(opening.error ?? new Error('The database does not open')));
    opening.addEventListener('success', () => {
      const native = opening.result;
      const finish = (value: unknown) => {
        native.close();
        resolve(typeof value === 'number' ? value : 0);
      };
      if (!native.objectStoreNames.contains('meta')) return finish(0);
      const reading = native.transaction('meta').objectStore('meta').get('schemaVersion');
      reading.addEventListener('success', () => finish((reading.result as MetaRow | undefined)?.value));
      reading.addEventListener('error', () => {
        native.close();
        reject(reading.error ?? new Error('The version can not be read'));
      });
    });
  });
}

/** The open database. There is one for the life of the page; it is never reopened from here. */
export function database(): Database {
  if (current === null) throw new Error('The database is not open');
  return current;
}
