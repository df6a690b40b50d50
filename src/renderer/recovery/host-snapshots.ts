import type { Database } from '#renderer/data/schema.ts';
import { host } from '#renderer/platform/host.ts';
import type { RecoverySnapshots } from './recover.ts';
import { makeSnapshot, readSnapshot } from './snapshot-content.ts';

/** The snapshots the host keeps, as the recovery needs them. */
export function hostSnapshots(deviceId: string): RecoverySnapshots {
  return {
    newest: async (databaseId) => {
      const listed = await host()['snapshot.list']({});
      if (!listed.ok) return null;
      for (const { name, whole } of listed.value.snapshots) {
        if (!whole) continue;
        const bytes = await host()['snapshot.read']({ name });
        const read = bytes.ok ? await readSnapshot(bytes.value.bytes) : null;
        if (read?.ok === true && read.value.manifest.databaseId === databaseId) return { name, content: read.value };
      }
      return null;
    },
    rescue: (db) => keepSnapshot(db, deviceId),
  };
}

/** Makes a snapshot and hands it to the host. Throws where it could not be kept. */
export async function keepSnapshot(db: Database, deviceId: string): Promise<void> {
  const { bytes, seq, generation } = await makeSnapshot(db, deviceId);
  const kept = await host()['snapshot.write']({ bytes, seq, generation });
  if (!kept.ok) throw new Error(`The snapshot was not kept: ${kept.failure.code}`);
}
