import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { JournalFs } from './journal-fs.ts';
import { toJournalError } from './journal-types.ts';

const mebibyte = 1024 * 1024;

export const reserveName = 'reserve.bin';
export const reserveBytes = 4 * mebibyte;
/** Free bytes below which the person is warned. */
export const lowBelow = 200 * mebibyte;
/** Free bytes below which nothing but the journal should be written. */
export const fullBelow = 20 * mebibyte;

/** Room kept aside, so that a disk that fills up in the middle of a word still takes that word. */
export class Reserve {
  readonly #fs: JournalFs;
  readonly #folder: string;
  #kept = false;
  #used = false;

  constructor(fs: JournalFs, folder: string) {
    this.#fs = fs;
    this.#folder = folder;
  }

  /** Whether the room had to be given away, or was never there to be had. */
  get used(): boolean {
    return this.#used;
  }

  /** Makes the reserve where it is missing and the disk has room for it. A disk without room is no failure here. */
  async keep(free: number | null): Promise<void> {
    if (this.#kept) return;
    const file = path.join(this.#folder, reserveName);
    try {
      if ((await this.#fs.size(file)) !== reserveBytes) {
        if (free !== null && free < fullBelow + reserveBytes) return;
        // Random bytes: zeros would be left out by file systems that compress or keep holes.
        await this.#fs.replace(file, randomBytes(reserveBytes));
      }
      this.#kept = true;
      this.#used = false;
    } catch (cause: unknown) {
      this.#used = toJournalError(cause).code === 'no_space';
    }
  }

  /** Gives the room away. False where there is none to give. */
  async release(): Promise<boolean> {
    if (!this.#kept) return false;
    this.#kept = false;
    this.#used = true;
    try {
      await this.#fs.remove(path.join(this.#folder, reserveName));
      await this.#fs.syncFolder(this.#folder);
      return true;
    } catch {
      return false;
    }
  }
}
