import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

/** A folder of a test file, removed after it. */
export function aFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `plenaria-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
