import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { isLocale, locales } from '#domain/primitives.ts';
import { writeAtomically } from './files/write-atomically.ts';
import { report } from './report.ts';

const schema = z.object({
  deviceId: z.string().min(8),
  locale: z.enum(locales),
  theme: z.enum(['light', 'dark', 'system']),
  window: z
    .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), maximized: z.boolean() })
    .nullable(),
  /** Folders a person chose, by the token the page knows them by. */
  folders: z.record(z.string(), z.string()),
  /** Where drafts of translations are made; null until a person says so. */
  machineUrl: z.string().nullable().default(null),
});
export type StoredPreferences = z.infer<typeof schema>;

export type PreferenceStore = {
  readonly get: () => StoredPreferences;
  readonly set: (change: Partial<StoredPreferences>) => Promise<void>;
};

/** What the host must know before the page is there: language, theme, window. Lost or damaged, it starts anew. */
export function openPreferences(userData: string, systemLocale: string): PreferenceStore {
  const file = path.join(userData, 'preferences.json');
  let current = read(file) ?? defaults(systemLocale);
  let writing: Promise<void> = Promise.resolve();
  return {
    get: () => current,
    set: (change) => {
      current = { ...current, ...change };
      const text = JSON.stringify(current, null, 2);
      writing = writing.then(() => writeAtomically(file, Buffer.from(text)));
      return writing;
    },
  };
}

function read(file: string): StoredPreferences | null {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause: unknown) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT')
      report('preferences could not be read; starting anew', cause);
    return null;
  }
}

function defaults(systemLocale: string): StoredPreferences {
  const language = systemLocale.split('-')[0] ?? 'en';
  return {
    deviceId: randomUUID(),
    locale: isLocale(language) ? language : 'en',
    theme: 'system',
    window: null,
    folders: {},
    machineUrl: null,
  };
}
