import type { DeviceId } from '#domain/ids.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { type Commit, createCommit } from '#renderer/data/commit.ts';
import { type OpenFailure, openDatabase } from '#renderer/data/database.ts';
import { historyComesBack } from '#renderer/data/history-whole.ts';
import { SaveGauge } from '#renderer/data/save-gauge.ts';
import type { Database } from '#renderer/data/schema.ts';
import { now } from '#renderer/platform/clock.ts';
import { host } from '#renderer/platform/host.ts';
import { hostJournal } from '#renderer/platform/host-journal.ts';
import { newId } from '#renderer/platform/ids.ts';
import { createDurableCommit } from '#renderer/recovery/durable-commit.ts';
import { hostSnapshots } from '#renderer/recovery/host-snapshots.ts';
import { type Recovered, type RecoveryNote, recover } from '#renderer/recovery/recover.ts';
import { useDurability } from '#renderer/state/durability.ts';
import { useStatus } from '#renderer/state/status.ts';

export type OpenedStore = {
  readonly db: Database;
  readonly commit: Commit;
  /** Null where there is no journal: development, to measure what it is worth. */
  readonly note: RecoveryNote | null;
  /** Resolves once the history is whole. */
  readonly historyWhole: Promise<void>;
  /** Resolves once what was committed is on the medium, or the disk refuses it. */
  readonly settled: () => Promise<void>;
};

export type StoreFailure =
  OpenFailure | { readonly code: 'journal'; readonly cause: 'no_space' | 'read_only' | 'newer_format' | 'failed' };

export const databaseName = 'plenaria';

/** Opens the working store, brings it and the journal to the same state, and wires the one writer of both. */
export async function openStore(deviceId: DeviceId): Promise<Result<OpenedStore, StoreFailure>> {
  const opened = await openDatabase(databaseName);
  if (!opened.ok) return opened;
  const db = opened.value;
  const { onProgress } = useDurability.getState();
  const recovered = await recover({ db, port: hostJournal, snapshots: hostSnapshots(deviceId), onProgress });
  if (recovered.ok) return ok(await wired({ db, deviceId, ...recovered.value }));
  const { code } = recovered.failure;
  if (code === 'off') return ok(withoutJournal(db, deviceId));
  return fail({ code: 'journal', cause: code === 'gap' ? 'failed' : code });
}

type Wiring = Recovered & { readonly db: Database; readonly deviceId: DeviceId };

async function wired({ db, deviceId, note, journal, fillHistory }: Wiring): Promise<OpenedStore> {
  const { setSpace } = useDurability.getState();
  setSpace(journal.space);
  watchSpace();
  const durable = await createDurableCommit({
    ...{ db, deviceId, now, newId, port: hostJournal },
    later: (milliseconds, run) => setTimeout(run, milliseconds),
    space: () => useDurability.getState().space,
    onSpace: setSpace,
    tell: useStatus.getState().setSave,
  });
  const historyWhole = fillHistory?.() ?? Promise.resolve();
  historyComesBack(historyWhole);
  return { db, note, historyWhole, ...durable };
}

/** One copy only: "saved" then says what the database alone can promise, which is less. */
function withoutJournal(db: Database, deviceId: DeviceId): OpenedStore {
  const gauge = new SaveGauge({ now, isJournalIdle: () => true, tell: useStatus.getState().setSave });
  const commit = createCommit({ db, deviceId, now, newId, observe: gauge.committed });
  return { db, commit, note: null, historyWhole: Promise.resolve(), settled: () => Promise.resolve() };
}

const spaceEvery = 15_000;

/** A disk fills up without anybody typing, and is emptied by somebody else. */
function watchSpace(): void {
  const look = async () => {
    const answer = await host()['journal.space']({});
    if (answer.ok) useDurability.getState().setSpace(answer.value.space);
  };
  setInterval(() => void look(), spaceEvery);
}
