import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '#domain/primitives.ts';

type Tree = { readonly [key: string]: string | Tree };

/** The words of the interface, to find its parts by what is written on them: `say('fr', 'agenda.look.list')`. */
export function say(locale: Locale, key: string): string {
  const [area = '', ...parts] = key.split('.');
  const file = path.resolve('locales', locale, `${area}.json`);
  let found: string | Tree | undefined = JSON.parse(readFileSync(file, 'utf8')) as Tree;
  for (const part of parts) found = typeof found === 'object' ? found[part] : undefined;
  if (typeof found !== 'string') throw new Error(`No words for ${key} in ${locale}`);
  return found;
}

/** Finds a text by the part of a sentence before its first placeholder. */
export function beginning(locale: Locale, key: string): RegExp {
  const start = say(locale, key).split('{{')[0] ?? '';
  const literal = start.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  // No-break spaces are spaces to whoever reads names.
  return new RegExp(`^${literal.replaceAll(/\s/g, String.raw`\s`)}`);
}
