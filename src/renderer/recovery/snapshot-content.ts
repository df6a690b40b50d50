import type { Change, Transaction } from '#domain/change.ts';
import type { ImportFailure } from '#domain/import/preview.ts';
import { StoreImage } from '#domain/recovery/store-image.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { notice } from '#domain/import/preview.ts';
import { readContainer } from '#formats/read/read-container.ts';
import { type ContainerManifest, writeContainer } from '#formats/write/write-container.ts';
import { readIdentity } from '#renderer/data/identity.ts';
import { lastSeqOf } from '#renderer/data/recorded.ts';
import { type Database, type StoredTransaction, entityTables } from '#renderer/data/schema.ts';
import { sha256Hex } from '#renderer/platform/sha256.ts';

export type SnapshotContent = {
  readonly manifest: ContainerManifest;
  readonly image: StoreImage;
  readonly changes: readonly Change[];
  readonly transactions: readonly Transaction[];
};

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
export async function readSnapshot(bytes: Uint8Array): Promise<Result<SnapshotContent, ImportFailure>> {
  const read = await readContainer(bytes, sha256Hex);
  if (!read.ok) return read;
  const { manifest, lists } = read.value;
  if (manifest.kind !== 'snapshot') return fail(notice('manifest.json', 'pack_broken'));
  const { changes = [], commits = [], ...records } = lists;
  const image = new StoreImage();
  for (const [name, rows] of Object.entries(records)) {
    for (const row of rows) image.put(name.replace(/^records\//, ''), row);
  }
  return ok({
    manifest,
    image,
    changes: changes as unknown as Change[],
    transactions: commits as unknown as Transaction[],
  });
}
