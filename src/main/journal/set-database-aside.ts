import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { report } from '../report.ts';

const flag = 'rebuild-database';

/** Asks the next start to move the database aside: one that can't be opened is not opened again and again. */
export function askForRebuild(userData: string): void {
  writeFileSync(path.join(userData, flag), '');
}

/**
 * Moves the database aside where that was asked for, before anything opens it. Nothing is deleted: the folder stays
 * under another name, and the page makes a new one of the journal.
 */
export function setDatabaseAside(userData: string, now: Date): void {
  const asked = path.join(userData, flag);
  if (!existsSync(asked)) return;
  const folder = path.join(userData, 'IndexedDB');
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-');
  try {
    if (existsSync(folder)) renameSync(folder, path.join(userData, `IndexedDB-damaged-${stamp}`));
    rmSync(asked);
  } catch (cause: unknown) {
    report('the damaged database could not be moved aside', cause);
  }
}
