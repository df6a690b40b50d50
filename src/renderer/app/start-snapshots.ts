import { lastSeqOf } from '#renderer/data/recorded.ts';
import type { Database } from '#renderer/data/schema.ts';
import { host } from '#renderer/platform/host.ts';
import { keepSnapshot } from '#renderer/recovery/host-snapshots.ts';

/** Looked at so often whether a snapshot is due. Milliseconds. */
const lookEvery = 5 * 60_000;

/** A snapshot is due after so many changes, or after a day with any. */
const changesBetween = 400;
const day = 24 * 60 * 60_000;

type Parts = { readonly db: Database; readonly deviceId: string; readonly atOnce: boolean };

/** Makes snapshots in the background: at once after a database was made again, then as changes gather. */
export function startSnapshots({ db, deviceId, atOnce }: Parts): void {
  const make = async (force: boolean) => {
    if (force || (await isDue(db))) await keepSnapshot(db, deviceId);
  };
  // The first screen comes first.
  const first = setTimeout(() => void make(atOnce).catch(tellBug), atOnce ? 5000 : 20_000);
  const timer = setInterval(() => void make(false).catch(tellBug), lookEvery);
  window.addEventListener('pagehide', () => {
    clearTimeout(first);
    clearInterval(timer);
  });
}

async function isDue(db: Database): Promise<boolean> {
  const seq = await lastSeqOf(db);
  const listed = await host()['snapshot.list']({});
  const newest = listed.ok ? listed.value.snapshots[0] : undefined;
  if (newest === undefined) return seq > 0;
  const changes = seq - newest.seq;
  return changes >= changesBetween || (changes > 0 && Date.now() - Date.parse(newest.at) > day);
}

function tellBug(cause: unknown): void {
  console.error(cause);
}
