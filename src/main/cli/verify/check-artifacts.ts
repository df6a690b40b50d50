import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { sha256Of } from '../../files/artifact-store.ts';
import { failureOf } from '../../files/failures.ts';
import { words } from '../words.ts';
import type { Replayed } from './check-journal.ts';
import type { CheckedArtifacts } from './report.ts';

/** Reads every exported file and picture against its name, and looks for the file of each record. */
export async function checkArtifacts(data: string, state: Replayed): Promise<CheckedArtifacts> {
  const folder = path.join(data, 'artifacts');
  const damaged: { file: string; problem: string }[] = [];
  const found = new Set<string>();
  let bytes = 0;
  for (const file of await storedFiles(folder)) {
    const name = path.basename(file);
    found.add(name);
    const read = await bytesOrProblem(path.join(folder, file));
    if (typeof read === 'string') damaged.push({ file, problem: read });
    else {
      bytes += read.length;
      if (sha256Of(read) !== name) damaged.push({ file, problem: 'its bytes are not those its name was made of' });
    }
  }
  const { own, fromElsewhere } = recordsOf(state);
  const missing = own.filter(({ sha256 }) => !found.has(sha256));
  return { files: found.size, bytes, damaged, records: own.length, fromElsewhere, missing };
}

/** The files named after a hash, below the folder of its first two digits. Others are not the store's. */
async function storedFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const group of (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))) {
    const names = await namesIn(path.join(folder, group));
    for (const name of names) if (/^[0-9a-f]{64}$/.test(name)) files.push(path.join(group, name));
  }
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (cause: unknown) {
    if (['ENOENT', 'ENOTDIR'].includes((cause as NodeJS.ErrnoException).code ?? '')) return [];
    throw cause;
  }
}

async function bytesOrProblem(file: string): Promise<Uint8Array | string> {
  try {
    return await readFile(file);
  } catch (cause: unknown) {
    const code = failureOf(cause);
    if (code === null) throw cause;
    return words(`host.${code}`, {});
  }
}

type ArtifactPlace = { readonly fileName: string; readonly sha256: string };

function recordsOf({ image, fromElsewhere }: Replayed): {
  readonly own: readonly ArtifactPlace[];
  readonly fromElsewhere: number;
} {
  const records = (['artifacts', 'images'] as const).flatMap((entity) =>
    image
      .rows(entity)
      .filter((row) => (row['deletedAt'] ?? null) === null)
      .map((row) => ({ row, isOwn: !fromElsewhere.has(`${entity}/${String(row['id'])}`) })),
  );
  const own = records.filter(({ isOwn }) => isOwn);
  return {
    own: own.map(({ row }) => ({ fileName: String(row['fileName'] ?? row['name']), sha256: String(row['sha256']) })),
    fromElsewhere: records.length - own.length,
  };
}
