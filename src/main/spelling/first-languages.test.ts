import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { beginWithLanguages } from './first-languages.ts';

const ours = ['es', 'en-US', 'pt-BR', 'fr'];
let folder: string;
const file = () => path.join(folder, 'Preferences');
const after = (kept: string | null) => {
  if (kept !== null) writeFileSync(file(), kept);
  beginWithLanguages(folder, ours);
  return JSON.parse(readFileSync(file(), 'utf8')) as unknown;
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plenaria-languages-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('begins with a language that is there, on a machine in any other', () => {
  expect(after(null)).toEqual({ spellcheck: { dictionaries: ['es'] } });
  expect(after('{"spellcheck":{"dictionaries":["de"],"dictionary":""},"electron":{"media":1}}')).toEqual({
    spellcheck: { dictionaries: ['es'], dictionary: '' },
    electron: { media: 1 },
  });
  // An empty list counts as none.
  expect(after('{"spellcheck":{"dictionaries":[]}}')).toEqual({ spellcheck: { dictionaries: ['es'] } });
  expect(after('{"spell')).toEqual({ spellcheck: { dictionaries: ['es'] } });
  expect(readdirSync(folder)).toEqual(['Preferences']);
});

it('leaves alone what is right', () => {
  const kept = '{"spellcheck": {"dictionaries": ["fr"]}, "x": 1}';
  after(kept);
  expect(readFileSync(file(), 'utf8')).toBe(kept);
});

it('names no language where none is there', () => {
  beginWithLanguages(folder, []);
  expect(readdirSync(folder)).toEqual([]);
});
