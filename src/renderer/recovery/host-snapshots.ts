import type { Database } from '#renderer/data/schema.ts';
import { host } from '#renderer/platform/host.ts';
import { newestSnapshot } from './newest-snapshot.ts';
import type { RecoverySnapshots } from './recover.ts';
import { makeSnapshot } from './snapshot-content.ts';

/** The snapshots the host keeps, as the recovery needs them. */
export function hostSnapshots(deviceId: string): RecoverySnapshots {
  return {
    newest: (databaseId) => newestSnapshot(host(), databaseId),
    rescue: (db) => keepSnapshot(db, deviceId),
  };
}

/** Makes a snapshot and hands it to the host. Throws where it could not be kept. */
export async function keepSnapshot(db: Database, deviceId: string): Promise<void> {
  const { bytes, seq, generation } = await makeSnapshot(db, deviceId);
  const kept = await host()['snapshot.write']({ bytes, seq, generation });
  if (!kept.ok) throw new Error(`The snapshot was not kept: ${kept.failure.code}`);
}
