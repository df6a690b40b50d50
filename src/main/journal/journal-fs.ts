import { mkdir, open, readdir, rename, stat, statfs, unlink } from 'node:fs/promises';
import { writeAtomically } from '../files/write-atomically.ts';

/** A file being written. Positions are always given: on Windows a file opened for appending cannot be cut. */
export type JournalFile = {
  /** Writes at a position and says how many bytes it took, which may be fewer. */
  readonly write: (bytes: Uint8Array, position: number) => Promise<number>;
  /** Returns when the bytes and the length are on the medium. */
  readonly sync: () => Promise<void>;
  readonly truncate: (length: number) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Everything the journal asks of a disk, small enough for tests to stand in and fail at any point. */
export type JournalFs = {
  readonly makeFolder: (folder: string) => Promise<void>;
  /** The names in a folder; none where there is no folder. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Length in bytes, or null where there is no such file. */
  readonly size: (file: string) => Promise<number | null>;
  /** The bytes from `start` up to `end` or the end of the file. */
  readonly read: (file: string, start: number, end: number) => Promise<Buffer>;
  /** Makes a file that must not exist yet. */
  readonly create: (file: string) => Promise<JournalFile>;
  /** Opens a file that must exist. */
  readonly open: (file: string) => Promise<JournalFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  /** Makes names that came or went durable. */
  readonly syncFolder: (folder: string) => Promise<void>;
  /** Puts a whole new file in place of an old one, or fails and leaves the old one. */
  readonly replace: (file: string, bytes: Uint8Array) => Promise<void>;
  /** Free bytes, or null where the file system does not say. */
  readonly space: (folder: string) => Promise<number | null>;
};

/** The real disk. */
export const nodeJournalFs: JournalFs = {
  makeFolder: async (folder) => {
    await mkdir(folder, { recursive: true });
  },
  list: (folder) => orNone(readdir(folder), []),
  size: (file) =>
    orNone(
      stat(file).then(({ size }) => size),
      null,
    ),
  read: readRange,
  create: (file) => openFile(file, 'wx+'),
  open: (file) => openFile(file, 'r+'),
  rename,
  remove: unlink,
  syncFolder,
  replace: writeAtomically,
  space: freeBytes,
};

async function openFile(file: string, flags: 'wx+' | 'r+'): Promise<JournalFile> {
  const handle = await open(file, flags);
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    sync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

async function readRange(file: string, start: number, end: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(end, size) - start));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

/** Windows has no such thing as an open folder; NTFS journals its names by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

async function orNone<T, N>(asked: Promise<T>, none: N): Promise<T | N> {
  try {
    return await asked;
  } catch (cause: unknown) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return none;
    throw cause;
  }
}
