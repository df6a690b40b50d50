import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { report } from '../report.ts';

const schema = z.looseObject({ spellcheck: z.looseObject({ dictionaries: z.array(z.string()) }) });

/**
 * Says in Chromium's own preferences which language it begins with, before it reads them. Left alone it loads that of
 * the machine, and asks the network for it where it has none, earlier than any line of ours runs after its start.
 */
export function beginWithLanguages(userData: string, ours: readonly string[]): void {
  const [first] = ours;
  // An empty list counts as none: Chromium would take the machine's language again.
  if (first === undefined) return;
  const file = path.join(userData, 'Preferences');
  try {
    const kept = read(file);
    const known = schema.safeParse(kept);
    const chosen = known.success ? known.data.spellcheck.dictionaries : [];
    if (chosen.length > 0 && chosen.every((language) => ours.includes(language))) return;
    const spellcheck = { ...(known.success ? known.data.spellcheck : {}), dictionaries: [first] };
    writeFileSync(`${file}.new`, JSON.stringify({ ...kept, spellcheck }));
    renameSync(`${file}.new`, file);
  } catch (cause: unknown) {
    report('the languages of the spelling could not be set', cause);
  }
}

/** What Chromium cannot read itself it begins anew. */
function read(file: string): Record<string, unknown> {
  try {
    return z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}
