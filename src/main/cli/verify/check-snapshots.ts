import path from 'node:path';
import { type SnapshotContent, readSnapshot } from '#formats/read/read-snapshot.ts';
import {
  type SnapshotEntry,
  type SnapshotFailure,
  type SnapshotStore,
  openSnapshotStore,
} from '../../journal/snapshots.ts';
import { sha256Of } from '../../files/artifact-store.ts';
import { failureOf } from '../../files/failures.ts';
import { words } from '../words.ts';
import type { CheckedSnapshot } from './report.ts';

export type NewestSnapshot = { readonly name: string; readonly content: SnapshotContent };

export type SnapshotsCheck = {
  /** Newest first. */
  readonly snapshots: readonly CheckedSnapshot[];
  /** The newest whole one of the database asked for. */
  readonly newest: NewestSnapshot | null;
};

/** Reads every snapshot whole. Without a database's id the newest whole one is as good as any. */
export async function checkSnapshots(data: string, databaseId: string | null): Promise<SnapshotsCheck> {
  const store = openSnapshotStore(path.join(data, 'snapshots'), () => Date.now());
  const snapshots: CheckedSnapshot[] = [];
  let newest: NewestSnapshot | null = null;
  for (const entry of await store.list()) {
    const read = await readWhole(store, entry);
    const { name, seq, generation, bytes } = entry;
    const head = { name, at: new Date(entry.at).toISOString(), seq, generation, bytes };
    if (typeof read === 'string') {
      snapshots.push({ ...head, state: 'damaged', problem: read });
      continue;
    }
    snapshots.push({ ...head, state: 'whole', problem: null });
    if (newest === null && (databaseId === null || read.manifest.databaseId === databaseId)) {
      newest = { name, content: read };
    }
  }
  return { snapshots, newest };
}

/** What a snapshot holds, or what is wrong with it. */
async function readWhole(
  store: SnapshotStore,
  { name, seq, generation }: SnapshotEntry,
): Promise<SnapshotContent | string> {
  const bytes = await store.read(name);
  if (!bytes.ok) return problemOf(bytes.failure);
  const read = await readSnapshot(bytes.value, (part) => Promise.resolve(sha256Of(part)));
  if (!read.ok) {
    const { where, code, values } = read.failure;
    return `${where}: ${words(`notice.${code}`, values)}`;
  }
  const { manifest } = read.value;
  if (manifest.seq === seq && manifest.generation === generation) return read.value;
  return `its name says change ${seq} of generation ${generation}, it holds change ${manifest.seq} of generation ${manifest.generation}`;
}

function problemOf({ code, cause }: SnapshotFailure): string {
  if (code === 'damaged') return 'its bytes are not those its name was made of: it was cut off or altered';
  const host = failureOf(cause);
  return host === null ? 'it could not be read' : words(`host.${host}`, {});
}
