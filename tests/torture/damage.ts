import { readdirSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { databaseFolder } from './rig.ts';

/** Cuts bytes off the newest log of the browser's database, as a kill in the middle of an append leaves it. */
export function cutNewestLog(userData: string, bytes: number): void {
  const database = databaseFolder(userData);
  const newest = readdirSync(database)
    .filter((name) => name.endsWith('.log'))
    .sort()
    .at(-1);
  if (newest === undefined) throw new Error('The database has no log');
  const file = path.join(database, newest);
  truncateSync(file, Math.max(0, statSync(file).size - bytes));
}
