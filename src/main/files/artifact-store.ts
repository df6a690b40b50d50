import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { writeAtomically } from './write-atomically.ts';

/** Exported files, each under the sha256 of its bytes: written once, never changed, checked when read. */
export class ArtifactStore {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Stores bytes; the same bytes again cost nothing. */
  async store(bytes: Uint8Array): Promise<{ readonly sha256: string; readonly bytes: number }> {
    const sha256 = sha256Of(bytes);
    const file = this.pathOf(sha256);
    const there = await stat(file)
      .then((facts) => facts.size === bytes.byteLength)
      .catch(() => false);
    if (!there) await writeAtomically(file, bytes);
    return { sha256, bytes: bytes.byteLength };
  }

  /** The bytes, or null where the file is gone or no longer what was stored. */
  async read(sha256: string): Promise<Uint8Array | null> {
    try {
      const bytes = new Uint8Array(await readFile(this.pathOf(sha256)));
      return sha256Of(bytes) === sha256 ? bytes : null;
    } catch (cause: unknown) {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw cause;
    }
  }

  private pathOf(sha256: string): string {
    return path.join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/** Lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
