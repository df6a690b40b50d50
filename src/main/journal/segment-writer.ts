import path from 'node:path';
import type { JournalFile, JournalFs } from './journal-fs.ts';
import { toJournalError } from './journal-types.ts';
import { encodeHead, type SegmentHead } from './lines.ts';
import { segmentName } from './segment-names.ts';

/** Writes the newest segment. After a failure the file is as long as before, or the writer says that it is not usable. */
export class SegmentWriter {
  readonly #file: JournalFile;
  #length: number;
  #usable = true;

  private constructor(file: JournalFile, length: number) {
    this.#file = file;
    this.#length = length;
  }

  /** Makes a segment with its head, durable in its folder. */
  static async create(fs: JournalFs, folder: string, head: SegmentHead): Promise<SegmentWriter> {
    const name = path.join(folder, segmentName(head.segment));
    const file = await attempt(fs.create(name));
    const writer = new SegmentWriter(file, 0);
    try {
      await writer.append(encodeHead(head));
      await fs.syncFolder(folder);
      return writer;
    } catch (cause: unknown) {
      await writer.close();
      await quietly(fs.remove(name));
      throw toJournalError(cause);
    }
  }

  /** Carries on at the end of a segment; null where its length is not what it should be. */
  static async reopen(fs: JournalFs, name: string, length: number): Promise<SegmentWriter | null> {
    if ((await attempt(fs.size(name))) !== length) return null;
    return new SegmentWriter(await attempt(fs.open(name)), length);
  }

  get length(): number {
    return this.#length;
  }

  /** False once bytes may be left behind the end: nothing may follow them in this file. */
  get usable(): boolean {
    return this.#usable;
  }

  /** Writes all of the bytes and returns when they are on the medium; otherwise none of them count. */
  async append(bytes: Uint8Array): Promise<void> {
    try {
      let written = 0;
      while (written < bytes.length) {
        const taken = await this.#file.write(bytes.subarray(written), this.#length + written);
        if (taken <= 0) throw new Error('The file takes no more bytes');
        written += taken;
      }
      await this.#file.sync();
    } catch (cause: unknown) {
      await this.#takeBack();
      throw toJournalError(cause);
    }
    this.#length += bytes.length;
  }

  async close(): Promise<void> {
    await quietly(this.#file.close());
  }

  /**
   * After a failed sync the system may call the same bytes written though they never were, so the cut is synced too:
   * only a disk that does both is written to again.
   */
  async #takeBack(): Promise<void> {
    try {
      await this.#file.truncate(this.#length);
      await this.#file.sync();
    } catch {
      this.#usable = false;
    }
  }
}

async function attempt<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause: unknown) {
    throw toJournalError(cause);
  }
}

/** For what follows a failure that is already being told. */
async function quietly(work: Promise<void>): Promise<void> {
  await work.catch(() => undefined);
}
