import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '#domain/primitives.ts';

const root = path.resolve(import.meta.dirname, '../../locales');
const suffix = /_(zero|one|two|few|many|other)$/;

/** The categories a language has for whole numbers and fractions (CLDR). */
const categoriesOf = (locale: string) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

function wordsOf(locale: string): Map<string, string> {
  const words = new Map<string, string>();
  for (const file of readdirSync(path.join(root, locale)).sort()) {
    const area = path.basename(file, '.json');
    collect(JSON.parse(readFileSync(path.join(root, locale, file), 'utf8')), area, words);
  }
  return words;
}

function collect(node: unknown, key: string, words: Map<string, string>): void {
  if (typeof node === 'string') words.set(key, node);
  else for (const [name, child] of Object.entries(node as object)) collect(child, `${key}.${name}`, words);
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '');
const all = new Map(locales.map((locale) => [locale, wordsOf(locale)]));
const stems = (locale: (typeof locales)[number]) =>
  [...new Set([...(all.get(locale) ?? new Map<string, string>()).keys()].map((key) => key.replace(suffix, '')))].sort();

describe('the words of the interface', () => {
  it.each(locales)('have the same keys in %s as in English', (locale) => {
    expect(stems(locale)).toEqual(stems('en'));
  });

  it.each(locales)('have every plural category of %s, and no other', (locale) => {
    const words = all.get(locale) ?? new Map<string, string>();
    const plural = new Map<string, string[]>();
    for (const key of words.keys()) {
      const found = suffix.exec(key);
      if (found !== null)
        plural.set(key.replace(suffix, ''), [...(plural.get(key.replace(suffix, '')) ?? []), found[1] ?? '']);
    }
    for (const [stem, found] of plural) expect([stem, found.sort()]).toEqual([stem, [...categoriesOf(locale)].sort()]);
  });

  it.each(locales)('use the same placeholders in %s as in English', (locale) => {
    const english = all.get('en') ?? new Map<string, string>();
    for (const [key, text] of all.get(locale) ?? []) {
      const stem = key.replace(suffix, '');
      const allowed = new Set(
        [...english].filter(([name]) => name.replace(suffix, '') === stem).flatMap(([, words]) => placeholders(words)),
      );
      for (const name of placeholders(text)) expect([key, allowed.has(name)]).toEqual([key, true]);
    }
  });

  it('never leave a sentence of more than three words in English', () => {
    const english = all.get('en') ?? new Map<string, string>();
    for (const locale of ['es', 'pt', 'fr'] as const) {
      for (const [key, text] of all.get(locale) ?? []) {
        if (text.split(/\s+/).length > 3)
          expect([locale, key, text === english.get(key)]).toEqual([locale, key, false]);
      }
    }
  });

  it('follow French typography: a narrow no-break space before ; ! ? and %', () => {
    for (const [key, text] of all.get('fr') ?? []) {
      const plain = text.replace(/\{\{.*?\}\}/g, 'x');
      expect([key, /(?<!\u202f)[;!%]/.test(plain)]).toEqual([key, false]);
    }
  });
});
