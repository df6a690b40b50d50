import type { Change, Transaction } from '#domain/change.ts';
import { type ImportFailure, notice } from '#domain/import/preview.ts';
import { StoreImage } from '#domain/recovery/store-image.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import type { ContainerManifest, Sha256 } from '../write/write-container.ts';
import { readContainer } from './read-container.ts';

export type SnapshotContent = {
  readonly manifest: ContainerManifest;
  readonly image: StoreImage;
  readonly changes: readonly Change[];
  readonly transactions: readonly Transaction[];
};

/** What a snapshot holds, checked file by file. */
export async function readSnapshot(bytes: Uint8Array, sha256: Sha256): Promise<Result<SnapshotContent, ImportFailure>> {
  const read = await readContainer(bytes, sha256);
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
