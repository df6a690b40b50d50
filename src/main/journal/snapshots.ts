import { createHash } from 'node:crypto';
import path from 'node:path';
import { fail, ok, type Result } from '#domain/result.ts';
import { type JournalFs, nodeJournalFs } from './journal-fs.ts';
import { toJournalError } from './journal-types.ts';
import {
  isRecent,
  keptSnapshots,
  newestFirst,
  parseSnapshotName,
  snapshotName,
  type SnapshotName,
} from './snapshot-names.ts';

export type SnapshotEntry = SnapshotName & { readonly bytes: number };

/** Where a snapshot stands in the order of everything. What else is to be said of it is in its own manifest. */
export type SnapshotMeta = { readonly seq: number; readonly generation: number };

export type SnapshotFailure = {
  readonly code: 'missing' | 'damaged' | 'no_space' | 'read_only' | 'failed';
  readonly cause: unknown;
};

export type SnapshotStore = {
  readonly write: (bytes: Uint8Array, meta: SnapshotMeta) => Promise<Result<SnapshotEntry, SnapshotFailure>>;
  /** Newest first. Whether one is whole costs reading it: see `check`. */
  readonly list: () => Promise<readonly SnapshotEntry[]>;
  readonly check: (name: string) => Promise<boolean>;
  /** The bytes, only if they are the ones that were written. */
  readonly read: (name: string) => Promise<Result<Uint8Array, SnapshotFailure>>;
  /** Removes what the rules do not keep, and says what it removed. */
  readonly prune: () => Promise<readonly string[]>;
};

type Store = {
  readonly folder: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly fs: JournalFs;
};

/** Keeps whole copies of the data, each a pack in a file of its own. */
export function openSnapshotStore(folder: string, now: () => number, fs: JournalFs = nodeJournalFs): SnapshotStore {
  const store = { folder, now, fs };
  return {
    write: (bytes, meta) => write(store, bytes, meta),
    list: () => list(store),
    check: async (name) => (await read(store, name)).ok,
    read: (name) => read(store, name),
    prune: () => prune(store),
  };
}

async function write(
  store: Store,
  bytes: Uint8Array,
  meta: SnapshotMeta,
): Promise<Result<SnapshotEntry, SnapshotFailure>> {
  const { folder, now, fs } = store;
  const at = Math.floor(now() / 1000) * 1000;
  const fields = { at, seq: meta.seq, generation: meta.generation, sha256Start: sha256Start(bytes) };
  const name = snapshotName(fields);
  try {
    await fs.replace(path.join(folder, name), bytes);
    const readBack = await read(store, name);
    if (readBack.ok) return ok({ name, ...fields, bytes: bytes.length });
    await fs.remove(path.join(folder, name));
    return readBack;
  } catch (cause: unknown) {
    return fail(failure(cause));
  }
}

async function list({ folder, fs }: Store): Promise<readonly SnapshotEntry[]> {
  const entries: SnapshotEntry[] = [];
  for (const name of await fs.list(folder)) {
    const parsed = parseSnapshotName(name);
    const bytes = parsed === null ? null : await fs.size(path.join(folder, name));
    if (parsed !== null && bytes !== null) entries.push({ ...parsed, bytes });
  }
  return entries.sort(newestFirst);
}

async function read({ folder, fs }: Store, name: string): Promise<Result<Uint8Array, SnapshotFailure>> {
  const parsed = parseSnapshotName(name);
  if (parsed === null) return fail({ code: 'missing', cause: null });
  try {
    const bytes = await fs.read(path.join(folder, name), 0, Infinity);
    return sha256Start(bytes) === parsed.sha256Start ? ok(bytes) : fail({ code: 'damaged', cause: null });
  } catch (cause: unknown) {
    return fail(failure(cause));
  }
}

/**
 * A damaged snapshot takes no other's place: it is not counted, and stays until it is too old for its day to matter.
 * As long as one is whole, a whole one is among those that stay, because the newest whole one is always kept.
 */
async function prune(store: Store): Promise<readonly string[]> {
  const { folder, fs } = store;
  const now = store.now();
  const entries = await list(store);
  const whole: SnapshotEntry[] = [];
  for (const entry of entries) if ((await read(store, entry.name)).ok) whole.push(entry);
  const kept = keptSnapshots(whole, now);
  const isWhole = new Set(whole.map(({ name }) => name));
  const stays = ({ name, at }: SnapshotEntry): boolean => (isWhole.has(name) ? kept.has(name) : isRecent(at, now));
  const removed = entries.filter((entry) => !stays(entry)).map(({ name }) => name);
  const unfinished = (await fs.list(folder)).filter((name) => unfinishedName.test(name));
  for (const name of [...removed, ...unfinished]) await fs.remove(path.join(folder, name));
  return removed;
}

/** What a kill in the middle of writing leaves behind. Only one writer is at work, and not while it prunes. */
const unfinishedName = /^\.snapshot-.*\.tmp$/;

function sha256Start(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function failure(cause: unknown): SnapshotFailure {
  if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return { code: 'missing', cause };
  const { code } = toJournalError(cause);
  return { code: code === 'no_space' || code === 'read_only' ? code : 'failed', cause };
}
