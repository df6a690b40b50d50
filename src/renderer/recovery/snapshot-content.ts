import type { ImportFailure } from '#domain/import/preview.ts';
import type { Result } from '#domain/result.ts';
import { type SnapshotContent, readSnapshot as readSnapshotWith } from '#formats/read/read-snapshot.ts';
import { writeContainer } from '#formats/write/write-container.ts';
import { readIdentity } from '#renderer/data/identity.ts';
import { lastSeqOf } from '#renderer/data/recorded.ts';
import { type Database, type StoredTransaction, entityTables } from '#renderer/data/schema.ts';
import { sha256Hex } from '#renderer/platform/sha256.ts';

export type MadeSnapshot = { readonly bytes: Uint8Array; readonly seq: number; readonly generation: number };

/** Everything the database holds at one moment, as one file. */
export async function makeSnapshot(db: Database, deviceId: string): Promise<MadeSnapshot> {
  const tables = entityTables(db);
  const read = await db.transaction('r', [...tables, db.changes, db.commits, db.meta], async () => ({
    identity: await readIdentity(db),
    seq: await lastSeqOf(db),
    rows: await Promise.all(tables.map(async (table) => [`records/${table.name}`, await table.toArray()] as const)),
    changes: await db.changes.toArray(),
    commits: await db.commits.toArray(),
  }));
  const { generation, databaseId } = read.identity;
  const commits = read.commits.map(({ n: _n, scope: _scope, ...transaction }: StoredTransaction) => transaction);
  const meetings = read.rows.find(([name]) => name === 'records/meetings')?.[1] as readonly { readonly id: string }[];
  const head = { kind: 'snapshot', databaseId: databaseId ?? 'none', deviceId, generation, seq: read.seq } as const;
  const lists = { ...Object.fromEntries(read.rows), changes: read.changes, commits };
  const bytes = await writeContainer({ ...head, meetingIds: meetings.map(({ id }) => id), lists }, sha256Hex);
  return { bytes, seq: read.seq, generation };
}

/** What a snapshot holds, checked file by file. */
export function readSnapshot(bytes: Uint8Array): Promise<Result<SnapshotContent, ImportFailure>> {
  return readSnapshotWith(bytes, sha256Hex);
}
