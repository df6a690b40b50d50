import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const planted: string[] = [];

/** Plants a file that breaks a border and says which rules the lint names. */
function lintOf(folder: string, imported: string): string {
  const file = path.join(root, folder, `canary-${process.pid}-${planted.length}.ts`);
  planted.push(file);
  writeFileSync(file, `import { x } from '${imported}';\nexport const canary = x;\n`);
  try {
    execFileSync(process.execPath, [path.join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'unix', file], {
      cwd: root,
      encoding: 'utf8',
    });
    return '';
  } catch (cause: unknown) {
    return String((cause as { stdout?: unknown }).stdout);
  } finally {
    rmSync(file);
  }
}

afterAll(() => planted.forEach((file) => rmSync(file, { force: true })));

const broken = [
  ['src/domain', '#formats/read/decode.ts'],
  ['src/domain', 'dexie'],
  ['src/domain', 'node:fs'],
  ['src/formats/read', '#main/report.ts'],
  ['src/formats/read', 'node:fs'],
  ['src/shared', '#formats/read/decode.ts'],
  ['src/preload', '#domain/result.ts'],
  ['src/main', '#renderer/platform/host.ts'],
  ['src/renderer/data', '#renderer/platform/host.ts'],
  ['src/renderer/queries', '#renderer/commands/command.ts'],
  ['src/renderer/ui', '#domain/result.ts'],
  ['src/renderer/ui', 'dexie'],
  ['src/renderer/state', '#renderer/data/schema.ts'],
  ['src/renderer/features/agenda', '#renderer/data/schema.ts'],
  ['src/renderer/features/agenda', '#renderer/platform/host.ts'],
  ['src/renderer/features/agenda', '#renderer/features/meetings/FirstRun.tsx'],
  ['src/renderer/features/agenda', 'dexie'],
  ['src/renderer/app', 'electron'],
] as const;

describe('the borders of the house', () => {
  it.each(broken)('stop %s from importing %s', (folder, imported) => {
    expect(lintOf(folder, imported)).toMatch(/boundaries\(dependencies\)|no-restricted-imports/);
  });

  it('let a view import a command, a query and its own parts', () => {
    for (const allowed of ['#renderer/commands/run-command.ts', '#renderer/queries/rows.ts', './scale.ts']) {
      expect(lintOf('src/renderer/features/agenda', allowed)).not.toMatch(/boundaries|restricted/);
    }
  });
});
