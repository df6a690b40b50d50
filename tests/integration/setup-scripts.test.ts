import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Modules = {
  readonly 'stamp.mjs': {
    hashFiles(folder: string, names: readonly string[], skip?: (name: string) => boolean): string;
    stamp(file: string, text: string): void;
    isStamped(file: string, text: string): boolean;
  };
  readonly 'dependencies.mjs': {
    isInstalled(folder: string): boolean;
    lacksOnlyOptional(messages: string, packages: object): boolean;
  };
  readonly 'noise.mjs': { passWithoutNoise(input: PassThrough, output: PassThrough): void };
  readonly 'system.mjs': { parseMissing(text: string): readonly string[] };
  readonly 'cli-needs.mjs': { needsElectron(args: readonly string[]): boolean };
  readonly 'lock.mjs': { alone<T>(action: () => Promise<T>, file: string): Promise<T> };
};

/** The scripts are plain JavaScript, since they run before anything is installed; their shape is stated above. */
async function load<Name extends keyof Modules>(name: Name): Promise<Modules[Name]> {
  const url = pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/lib', name)).href;
  return (await import(/* @vite-ignore */ url)) as Modules[Name];
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'plenaria-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

describe('the stamp of a build', () => {
  it('changes with the content and the names of the sources, not with their tests', async () => {
    const { hashFiles } = await load('stamp.mjs');
    const isTest = (name: string) => name.endsWith('.test.ts');
    const hash = () => hashFiles(folder, ['src', 'package.json'], isTest);
    put('src/agenda.ts', 'one');
    const seen = [hash()];
    put('src/agenda.test.ts', 'a test');
    expect(hash()).toBe(seen[0]);
    put('src/agenda.ts', 'two');
    seen.push(hash());
    put('src/rooms/room.ts', 'three');
    seen.push(hash());
    put('package.json', '{}');
    seen.push(hash());
    expect(new Set(seen).size).toBe(4);
  });

  it('holds only for exactly what it was written for', async () => {
    const { stamp, isStamped } = await load('stamp.mjs');
    const file = path.join(folder, 'out/.build-stamp');
    expect(isStamped(file, 'abc')).toBe(false);
    stamp(file, 'abc');
    expect(isStamped(file, 'abc')).toBe(true);
    expect(isStamped(file, 'abcd')).toBe(false);
  });
});

describe('installed dependencies', () => {
  const wanted = {
    '': {},
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
    'node_modules/other-platform': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  };
  const setUp = (found: object) => {
    put('package-lock.json', JSON.stringify({ packages: wanted }));
    put('node_modules/.package-lock.json', JSON.stringify({ packages: found }));
  };

  it('count as installed without the packages of other platforms', async () => {
    const { isInstalled } = await load('dependencies.mjs');
    setUp({ 'node_modules/zod': wanted['node_modules/zod'] });
    expect(isInstalled(folder)).toBe(true);
  });

  it.each([
    ['one is missing', {}],
    ['one has another version', { 'node_modules/zod': { version: '4.6.6', integrity: 'sha512-a' } }],
    ['one has another checksum', { 'node_modules/zod': { version: '4.6.7', integrity: 'sha512-c' } }],
    ['one is left over', { 'node_modules/zod': wanted['node_modules/zod'], 'node_modules/old': { version: '1.0.0' } }],
  ])('are installed again when %s', async (_case, found) => {
    const { isInstalled } = await load('dependencies.mjs');
    setUp(found);
    expect(isInstalled(folder)).toBe(false);
  });

  it('are taken from a lockfile that lacks packages of other platforms, and from no other broken one', async () => {
    const { lacksOnlyOptional } = await load('dependencies.mjs');
    const packages = { 'node_modules/oxlint': { optionalDependencies: { '@oxlint/darwin': '1.0.0' } } };
    expect(lacksOnlyOptional('Missing: @oxlint/darwin@ from lock file', packages)).toBe(true);
    expect(
      lacksOnlyOptional('Missing: @oxlint/darwin@ from lock file\nMissing: zod@4.6.7 from lock file', packages),
    ).toBe(false);
    expect(lacksOnlyOptional('Missing: @oxlint/darwin@ from lock file\nInvalid: lock file’s zod', packages)).toBe(
      false,
    );
    expect(lacksOnlyOptional('ECONNREFUSED', packages)).toBe(false);
  });
});

it('runs two set-ups of one checkout one after the other', async () => {
  const { alone } = await load('lock.mjs');
  const file = path.join(folder, 'setup.lock');
  const seen: string[] = [];
  const setUp = (name: string) =>
    alone(async () => {
      seen.push(`${name} starts`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(`${name} ends`);
    }, file);
  await Promise.all([setUp('first'), setUp('second')]);
  expect(seen).toEqual(['first starts', 'first ends', 'second starts', 'second ends']);
  expect(existsSync(file)).toBe(false);
});

it('is not held up by a set-up that died', async () => {
  const { alone } = await load('lock.mjs');
  const gone = spawn(process.execPath, ['-e', '']);
  await new Promise((resolve) => gone.once('close', resolve));
  expect(await alone(() => Promise.resolve('done'), put('setup.lock', String(gone.pid)))).toBe('done');
});

it('names each library that the system lacks once', async () => {
  const { parseMissing } = await load('system.mjs');
  const printed = '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibgtk-3.so.0 => not found\n\tlibgtk-3.so.0 => not found\n';
  expect(parseMissing(printed)).toEqual(['libgtk-3.so.0']);
});

it.each([
  [['inspect', 'agenda.ics', '--json'], false],
  [['export', 'sample', '--out', 'x'], true],
  [['export', 'sample', '--format', 'md,html', '--out', 'x'], false],
  [['export', 'sample', '--format', 'md,PDF', '--out', 'x'], true],
  [['export', 'sample', '--format=md', '--out=x'], false],
  [['verify'], false],
  [[], false],
])('knows whether "%s" needs Electron', async (args, expected) => {
  const { needsElectron } = await load('cli-needs.mjs');
  expect(needsElectron(args)).toBe(expected);
});

it('frees stderr of what Chromium says of itself, and keeps what the app says', async () => {
  const { passWithoutNoise } = await load('noise.mjs');
  const [input, output] = [new PassThrough(), new PassThrough()];
  passWithoutNoise(input, output);
  input.write('[8805:1124/090921.873205:ERROR:bus.cc(399)] Failed to connect to the bus: Failed to conn');
  input.write('ect to socket\nagenda.ics: line 3: no DTS');
  input.write('TART\n(electron:12): Gtk-WARNING **: cannot open display\n\nlast line without an end');
  input.end();
  await new Promise((resolve) => input.once('end', resolve));
  output.end();
  expect(String(output.read())).toBe('agenda.ics: line 3: no DTSTART\nlast line without an end');
});
