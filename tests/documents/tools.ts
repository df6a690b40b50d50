import { execFile, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** The path of a program, also in the folders of administrators that a person's PATH leaves out. */
export function programAt(name: string): string | null {
  const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/sbin'];
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** Why tests that use a program are skipped; null where it is there. */
export function lacks(program: string): string | null {
  return programAt(program) === null ? `${program} is not installed` : null;
}

/** Where Debian keeps the parts of LibreOffice, which its packages bring one by one. */
const officeParts = '/usr/lib/libreoffice/program';

/** Why tests that use a part of LibreOffice are skipped; null where it is there. */
export function lacksOffice(part: 'writer' | 'calc'): string | null {
  const library = path.join(officeParts, part === 'writer' ? 'libswlo.so' : 'libsclo.so');
  if (existsSync(officeParts) && !existsSync(library)) return `LibreOffice has no ${part}`;
  return lacks('soffice');
}

type Conversion = {
  /** What LibreOffice calls the format: `fodt`, `csv:…`. */
  readonly to: string;
  readonly folder: string;
  readonly files: readonly string[];
};

/** Has LibreOffice open files and save them in another format, all in one run. */
export async function convert({ to, folder, files }: Conversion): Promise<void> {
  // Its own profile: an office that is open already would take the files over.
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  const command = [profile, '--headless', '--convert-to', to, '--outdir', folder, ...files];
  await promisify(execFile)('soffice', command, { timeout: 150_000, maxBuffer: 16_000_000 });
}

/** What xmllint has to say against files, nothing for those it takes. */
export function lintXml(files: readonly string[], options: readonly string[] = []): string {
  // A text node of ten thousand letters is no attack here.
  const command = ['--noout', '--nonet', ...options, ...files];
  const { status, stderr } = spawnSync('xmllint', command, { encoding: 'utf8', maxBuffer: 64_000_000 });
  return status === 0 ? '' : stderr || `xmllint ended with ${status}`;
}
