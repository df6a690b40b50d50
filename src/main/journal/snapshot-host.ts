import path from 'node:path';
import type { Instant } from '#domain/primitives.ts';
import { fail, ok } from '#domain/result.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import type { Handlers } from '../ipc.ts';
import { report } from '../report.ts';
import { type SnapshotEntry, type SnapshotFailure, openSnapshotStore } from './snapshots.ts';

type SnapshotHost = Pick<Handlers, 'snapshot.write' | 'snapshot.list' | 'snapshot.read'>;

/** What the page may ask of the snapshots. */
export function createSnapshotHost(userData: string): SnapshotHost {
  const store = openSnapshotStore(path.join(userData, 'snapshots'), () => Date.now());
  return {
    'snapshot.write': async ({ bytes, seq, generation }) => {
      const written = await store.write(bytes, { seq, generation });
      if (!written.ok) return fail({ code: codeOf(written.failure) });
      // Old ones go only once the new one is there.
      await store.prune().catch((cause: unknown) => report('old snapshots could not be removed', cause));
      return ok(entryOf(written.value, true));
    },
    'snapshot.list': async () => {
      const entries = await store.list();
      const whole = await Promise.all(entries.map(({ name }) => store.check(name)));
      return ok({ snapshots: entries.map((entry, index) => entryOf(entry, whole[index] ?? false)) });
    },
    'snapshot.read': async ({ name }) => {
      const read = await store.read(name);
      return read.ok ? ok({ bytes: read.value }) : fail({ code: codeOf(read.failure) });
    },
  };
}

function entryOf({ name, at, seq, generation, bytes }: SnapshotEntry, whole: boolean) {
  return { name, at: new Date(at).toISOString() as Instant, seq, generation, bytes, whole };
}

const codes: Readonly<Record<SnapshotFailure['code'], HostFailureCode>> = {
  missing: 'not_found',
  damaged: 'unreadable',
  no_space: 'no_space',
  read_only: 'no_permission',
  failed: 'unreadable',
};

function codeOf({ code, cause }: SnapshotFailure): HostFailureCode {
  if (code === 'failed') report('a snapshot could not be written or read', cause);
  return codes[code];
}
