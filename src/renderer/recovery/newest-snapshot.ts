import type { Bridge } from '#shared/bridge.ts';
import type { RecoverySnapshots } from './recover.ts';
import { readSnapshot } from './snapshot-content.ts';

/** The newest whole snapshot of a database among those the host keeps; null where there is none. */
export async function newestSnapshot(
  host: Pick<Bridge, 'snapshot.list' | 'snapshot.read'>,
  databaseId: string,
): ReturnType<RecoverySnapshots['newest']> {
  const listed = await host['snapshot.list']({});
  if (!listed.ok) return null;
  for (const { name, whole } of listed.value.snapshots) {
    if (!whole) continue;
    const bytes = await host['snapshot.read']({ name });
    const read = bytes.ok ? await readSnapshot(bytes.value.bytes) : null;
    if (read?.ok === true && read.value.manifest.databaseId === databaseId) return { name, content: read.value };
  }
  return null;
}
