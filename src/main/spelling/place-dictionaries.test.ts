import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { locales } from '#domain/primitives.ts';
import { dictionaries } from './dictionaries.ts';
import { placeDictionaries } from './place-dictionaries.ts';

const shipped = path.resolve('resources/dictionaries');
let folder: string;
let said: string;
const inUserData = (name: string) => path.join(folder, 'Dictionaries', name);
const spanish = () => inUserData('es-ES-3-0.bdic');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenaria-dictionaries-'));
  said = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe('the dictionaries', () => {
  it('stand where Chromium looks for them after the first start, whole and under every name', () => {
    expect([...placeDictionaries(shipped, folder)]).toEqual([...locales]);
    const names = locales.flatMap((locale) => dictionaries[locale].files);
    expect(readdirSync(path.join(folder, 'Dictionaries')).sort()).toEqual([...names].sort());
    for (const locale of locales) {
      const whole = readFileSync(path.join(shipped, `${locale}.bdic`));
      expect(whole.subarray(0, 4).toString()).toBe('BDic');
      for (const name of dictionaries[locale].files) expect(readFileSync(inUserData(name)).equals(whole)).toBe(true);
    }
    expect(said).toBe('');
  });

  it('are left alone at the next start', () => {
    placeDictionaries(shipped, folder);
    const before = statSync(spanish());
    expect(placeDictionaries(shipped, folder).size).toBe(locales.length);
    expect(statSync(spanish())).toMatchObject({ ino: before.ino, mtimeMs: before.mtimeMs });
  });

  it('replace those of another version, and what a power cut has left of one', () => {
    placeDictionaries(shipped, folder);
    const whole = readFileSync(spanish());
    const older = Buffer.from(whole);
    older.fill(7, 16, 32);
    for (const other of [older, whole.subarray(0, 1000), Buffer.alloc(0)]) {
      writeFileSync(spanish(), other);
      expect(placeDictionaries(shipped, folder).has('es')).toBe(true);
      expect(readFileSync(spanish()).equals(whole)).toBe(true);
    }
  });

  it('never keep the app from starting where they cannot be written', () => {
    writeFileSync(path.join(folder, 'Dictionaries'), 'a file in the way');
    expect(placeDictionaries(shipped, folder).size).toBe(0);
    expect(said.match(/could not be put in place/g)).toHaveLength(locales.length);
  });

  it('leave nothing behind where the disk refuses one', () => {
    // The name is taken by a folder: what was written beside it cannot take its place.
    mkdirSync(path.join(spanish(), 'full'), { recursive: true });
    expect([...placeDictionaries(shipped, folder)]).toEqual(locales.filter((locale) => locale !== 'es'));
    expect(readdirSync(path.join(folder, 'Dictionaries')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('are done without where the app came without one', () => {
    const partial = path.join(folder, 'shipped');
    mkdirSync(partial);
    writeFileSync(path.join(partial, 'fr.bdic'), readFileSync(path.join(shipped, 'fr.bdic')));
    expect([...placeDictionaries(partial, folder)]).toEqual(['fr']);
    expect(said).toContain('the dictionary for pt could not be put in place');
  });

  it.skipIf(process.getuid?.() === 0)('say so in a folder that may only be read', () => {
    chmodSync(folder, 0o500);
    expect(placeDictionaries(shipped, folder).size).toBe(0);
    chmodSync(folder, 0o700);
  });
});
