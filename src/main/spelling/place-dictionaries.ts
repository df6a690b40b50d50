import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { type Locale, locales } from '#domain/primitives.ts';
import { report } from '../report.ts';
import { dictionaries } from './dictionaries.ts';

/** A dictionary begins with its marks, its offsets and the MD5 of all that follows. Bytes. */
const headLength = 32;

/**
 * Puts the dictionaries where Chromium looks for them, and says of which languages one is there. Chromium reads them
 * from its own folder alone, and goes to the network for one that is missing: so this is done before it starts.
 */
export function placeDictionaries(from: string, userData: string): ReadonlySet<Locale> {
  return new Set(locales.filter((locale) => isPlaced(locale, from, path.join(userData, 'Dictionaries'))));
}

function isPlaced(locale: Locale, from: string, folder: string): boolean {
  const source = path.join(from, `${locale}.bdic`);
  try {
    const wanted = headOf(source);
    if (wanted === null) throw new Error(`${source} is missing or torn`);
    for (const name of dictionaries[locale].files) {
      const file = path.join(folder, name);
      if (headOf(file) !== wanted) putInPlace(source, file);
    }
    return true;
  } catch (cause: unknown) {
    report(`the dictionary for ${locale} could not be put in place: its spelling is not checked`, cause);
    return false;
  }
}

/** What tells two dictionaries apart: size and head. Null where there is no whole one. */
function headOf(file: string): string | null {
  let handle: number;
  try {
    handle = openSync(file, 'r');
  } catch (cause: unknown) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
  try {
    const head = Buffer.alloc(headLength);
    const length = readSync(handle, head, 0, headLength, 0);
    return length < headLength ? null : `${fstatSync(handle).size} ${head.toString('hex')}`;
  } finally {
    closeSync(handle);
  }
}

/** Chromium takes a torn dictionary away and goes for another one: it is the whole file that appears, or none. */
function putInPlace(source: string, file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    const handle = openSync(temporary, 'wx');
    try {
      writeFileSync(handle, readFileSync(source));
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (cause: unknown) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}
