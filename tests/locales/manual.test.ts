import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCapture } from '#domain/capture/grammar.ts';
import { locales, type Locale } from '#domain/primitives.ts';
import { contextIn } from '#tests/builders/capture.ts';

function manualOf(locale: Locale): string {
  return readFileSync(path.join('docs/manual', locale, 'README.md'), 'utf8');
}

/** Every text of the interface in a language; what is filled in later may be anything. */
function wordsOf(locale: Locale): RegExp[] {
  const folder = path.join('locales', locale);
  const texts = readdirSync(folder).flatMap((name) =>
    leaves(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))),
  );
  return texts.map((text) => {
    const parts = text.split(/\{\{\w+\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    return new RegExp(`^${parts.join('.+')}$`);
  });
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value as Record<string, unknown>).flatMap(leaves);
}

/** A text that is nothing but what is filled in would fit everything. */
const fitsAll = /^\^(?:\.\+|[^\p{Letter}])*\$$/u;

describe.each(locales)('the manual (%s)', (locale) => {
  const manual = manualOf(locale);

  it('names what stands on the screen as it stands there', () => {
    const words = wordsOf(locale).filter(({ source }) => !fitsAll.test(source));
    const named = [...manual.matchAll(/\*\*(.+?)\*\*/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !words.some((word) => word.test(name)))).toEqual([]);
  });

  it('shows lines that are understood whole', () => {
    const lines = (/```\n(.*?)```/s.exec(manual)?.[1] ?? '').trim().split('\n');
    const read = lines.map((line) => parseCapture(line, contextIn(locale)));
    expect(read.map(({ kind }) => kind)).toEqual(['decision', 'commitment', 'action', 'question']);
    expect(read.flatMap(({ tokens }) => tokens.filter(({ state }) => state !== 'resolved'))).toEqual([]);
    const [decision, commitment, action, question] = read;
    expect(decision?.topics).toHaveLength(1);
    expect(commitment?.owners.map(({ part }) => part)).toEqual(['lead', 'support']);
    expect([commitment?.due?.kind, action?.due?.kind]).toEqual(['milestone', 'date']);
    expect(action?.details).not.toBe('');
    expect(question?.visibility).toBe('internal');
  });
});

it('the manuals have the same parts in every language', () => {
  const shapes = locales.map((locale) =>
    manualOf(locale)
      .split('\n')
      .map((line) => /^(?:#+|-|\||```)/.exec(line)?.[0] ?? ''),
  );
  for (const shape of shapes) expect(shape).toEqual(shapes[0]);
});
