import { readFileSync } from 'node:fs';
import path from 'node:path';
import { safeStorage } from 'electron';
import { z } from 'zod';
import { writeAtomically } from '../files/write-atomically.ts';
import { report } from '../report.ts';

export type SecretState = { readonly kept: 'keychain' | 'memory' | 'none' };

/**
 * Passwords of destinations. They are written only when the system's keychain encrypts them;
 * where there is none they live in memory and are asked for again after a restart.
 */
export class Passwords {
  private readonly file: string;
  private readonly memory = new Map<string, string>();
  private sealed: ReadonlyMap<string, string>;

  constructor(userData: string) {
    this.file = path.join(userData, 'secrets.json');
    this.sealed = readSealed(this.file);
  }

  async set(destinationId: string, password: string): Promise<SecretState> {
    this.memory.set(destinationId, password);
    if (!hasKeychain()) return { kept: 'memory' };
    this.sealed = new Map(this.sealed).set(destinationId, safeStorage.encryptString(password).toString('base64'));
    await this.save();
    return { kept: 'keychain' };
  }

  async clear(destinationId: string): Promise<SecretState> {
    this.memory.delete(destinationId);
    if (this.sealed.has(destinationId)) {
      this.sealed = new Map([...this.sealed].filter(([id]) => id !== destinationId));
      await this.save();
    }
    return { kept: 'none' };
  }

  state(destinationId: string): SecretState {
    if (this.sealed.has(destinationId) && hasKeychain()) return { kept: 'keychain' };
    return { kept: this.memory.has(destinationId) ? 'memory' : 'none' };
  }

  /** The password, or null where it must be asked for. */
  get(destinationId: string): string | null {
    const known = this.memory.get(destinationId);
    if (known !== undefined) return known;
    const sealed = this.sealed.get(destinationId);
    if (sealed === undefined || !hasKeychain()) return null;
    try {
      return safeStorage.decryptString(Buffer.from(sealed, 'base64'));
    } catch (cause: unknown) {
      report('a stored password could not be opened; it will be asked for', cause);
      return null;
    }
  }

  private save(): Promise<void> {
    return writeAtomically(this.file, Buffer.from(JSON.stringify(Object.fromEntries(this.sealed))));
  }
}

/**
 * `basic_text` is Chromium's fixed key: no protection, so it does not count. Nor does a runtime that can't say which
 * it uses.
 */
function hasKeychain(): boolean {
  if (!safeStorage.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux') return true;
  const { getSelectedStorageBackend: ask } = safeStorage as Partial<
    Pick<typeof safeStorage, 'getSelectedStorageBackend'>
  >;
  return ask !== undefined && ask.call(safeStorage) !== 'basic_text';
}

function readSealed(file: string): ReadonlyMap<string, string> {
  try {
    const stored = z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')));
    return new Map(Object.entries(stored));
  } catch (cause: unknown) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') report('the sealed passwords could not be read', cause);
    return new Map();
  }
}
