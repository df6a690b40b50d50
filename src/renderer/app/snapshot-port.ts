import i18next from 'i18next';
import { differencesOf } from '#domain/history/compare-images.ts';
import type { StoredRow } from '#domain/recovery/rows-after.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { comparable, rowsNow } from '#renderer/commands/snapshots/rows-now.ts';
import type { SnapshotPort } from '#renderer/commands/snapshots/snapshot-port.ts';
import type { Database } from '#renderer/data/schema.ts';
import { host } from '#renderer/platform/host.ts';
import { keepSnapshot } from '#renderer/recovery/host-snapshots.ts';
import { readSnapshot } from '#renderer/recovery/snapshot-content.ts';

/** The copies of the host, as the screens see them. */
export function createSnapshotPort(db: Database, deviceId: string): SnapshotPort {
  return {
    list: async () => {
      const listed = await host()['snapshot.list']({});
      if (!listed.ok) throw new Error(listed.failure.code);
      return listed.value.snapshots;
    },
    preview: async (name) => differencesOf(comparable(await tablesOf(name)), await rowsNow(db)),
    restore: async (name) => {
      // What is about to be replaced is kept first, as a copy of its own.
      await keepSnapshot(db, deviceId);
      await runCommand('snapshot.restore', { tables: comparable(await tablesOf(name)) });
    },
    restoreAsCopy: async (name) => {
      await runCommand('snapshot.copyMeetings', {
        tables: await tablesOf(name),
        mark: i18next.t('history.copies.mark'),
      });
    },
    make: () => keepSnapshot(db, deviceId),
  };
}

async function tablesOf(name: string): Promise<Record<string, readonly StoredRow[]>> {
  const bytes = await host()['snapshot.read']({ name });
  if (!bytes.ok) throw new Error(bytes.failure.code);
  const read = await readSnapshot(bytes.value.bytes);
  if (!read.ok) throw new Error(`${read.failure.where}: ${read.failure.code}`);
  const { image } = read.value;
  return Object.fromEntries(image.entities().map((entity) => [entity, image.rows(entity)]));
}
