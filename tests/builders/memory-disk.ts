import path from 'node:path';
import type { JournalFile, JournalFs } from '#main/journal/journal-fs.ts';

type Content = {
  data: Buffer;
  /** What a power cut leaves for certain; null before the first sync. */
  durable: Buffer | null;
  /** Whether the folder was synced since the file got its name: otherwise a power cut takes the file away. */
  named: boolean;
};

export type DiskCall = keyof JournalFs | 'write' | 'sync' | 'truncate';

/** A disk in memory that fills up, fails where it is told to, and can lose its power. */
export class MemoryDisk {
  readonly files = new Map<string, Content>();
  /** Bytes it has room for. */
  capacity = Infinity;
  /** What `space` says; null is a file system that does not say. */
  free: number | null = null;
  /** The most bytes it takes in one write. */
  chunk = Infinity;
  /** The errno a call ends with, or null to let it be. */
  fault: (call: DiskCall, file: string) => string | null = () => null;
  readonly calls: { call: DiskCall; file: string }[] = [];

  count(call: DiskCall): number {
    return this.calls.filter((one) => one.call === call).length;
  }

  text(name: string): string {
    return this.#there(name).data.toString('utf8');
  }

  names(): string[] {
    return [...this.files.keys()].map((file) => path.basename(file)).sort();
  }

  used(): number {
    return [...this.files.values()].reduce((sum, { data }) => sum + data.length, 0);
  }

  /** The same files on another disk: what is done to the one is not done to the other. */
  copy(): MemoryDisk {
    const other = new MemoryDisk();
    for (const [file, content] of this.files) other.files.set(file, { ...content, data: Buffer.from(content.data) });
    return other;
  }

  /** What is there after a power cut: all that was synced, and of the rest as many bytes as `kept` says. */
  afterPowerCut(kept: (unsynced: number) => number): MemoryDisk {
    const other = new MemoryDisk();
    for (const [file, { data, durable, named }] of this.files) {
      if (durable === null || !named) continue;
      const length = Math.max(durable.length, durable.length + kept(Math.max(0, data.length - durable.length)));
      const left = data.length >= durable.length ? data.subarray(0, length) : durable;
      other.files.set(file, { data: Buffer.from(left), durable: Buffer.from(left), named });
    }
    return other;
  }

  readonly fs: JournalFs = {
    makeFolder: async (folder) => this.#enter('makeFolder', folder),
    list: async (folder) => {
      this.#enter('list', folder);
      return [...this.files.keys()].filter((file) => path.dirname(file) === folder).map((file) => path.basename(file));
    },
    size: async (file) => {
      this.#enter('size', file);
      return this.files.get(file)?.data.length ?? null;
    },
    read: async (file, start, end) => {
      this.#enter('read', file);
      return Buffer.from(this.#there(file).data.subarray(start, end));
    },
    create: async (file) => {
      this.#enter('create', file);
      if (this.files.has(file)) throw errno('EEXIST');
      this.files.set(file, { data: Buffer.alloc(0), durable: null, named: false });
      return this.#handle(file);
    },
    open: async (file) => {
      this.#enter('open', file);
      this.#there(file);
      return this.#handle(file);
    },
    rename: async (from, to) => {
      this.#enter('rename', from);
      this.files.set(to, this.#there(from));
      this.files.delete(from);
    },
    remove: async (file) => {
      this.#enter('remove', file);
      this.#there(file);
      this.files.delete(file);
    },
    syncFolder: async (folder) => {
      this.#enter('syncFolder', folder);
      for (const [file, content] of this.files) if (path.dirname(file) === folder) content.named = true;
    },
    replace: async (file, bytes) => {
      this.#enter('replace', file);
      if (this.used() + bytes.length > this.capacity) throw errno('ENOSPC');
      this.files.set(file, { data: Buffer.from(bytes), durable: Buffer.from(bytes), named: true });
    },
    space: async (folder) => {
      this.#enter('space', folder);
      return this.free;
    },
  };

  #handle(file: string): JournalFile {
    const content = this.#there(file);
    return {
      write: async (bytes, position) => {
        this.#enter('write', file);
        const room = this.capacity - this.used() + Math.max(0, content.data.length - position);
        const taken = bytes.subarray(0, Math.min(bytes.length, this.chunk, Math.max(0, room)));
        if (taken.length === 0) throw errno('ENOSPC');
        const after = content.data.subarray(position + taken.length);
        content.data = Buffer.concat([content.data.subarray(0, position), taken, after]);
        return taken.length;
      },
      sync: async () => {
        this.#enter('sync', file);
        content.durable = Buffer.from(content.data);
      },
      truncate: async (length) => {
        this.#enter('truncate', file);
        content.data = Buffer.from(content.data.subarray(0, length));
      },
      close: async () => undefined,
    };
  }

  #enter(call: DiskCall, file: string): void {
    this.calls.push({ call, file });
    const code = this.fault(call, path.basename(file));
    if (code !== null) throw errno(code);
  }

  #there(file: string): Content {
    const content = this.files.get(file);
    if (content === undefined) throw errno('ENOENT');
    return content;
  }
}

function errno(code: string): Error {
  return Object.assign(new Error(`${code} on the test's disk`), { code });
}
