import { type DeviceId, asId } from '#domain/ids.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { LockedError } from '#renderer/commands/locks.ts';
import { useLocked } from '#renderer/state/locked.ts';
import { setRunner } from '#renderer/commands/run-command.ts';
import { setSnapshotPort } from '#renderer/commands/snapshots/snapshot-port.ts';
import { beforeClosing, flushUnsaved } from '#renderer/commands/unsaved.ts';
import { startI18n } from '#renderer/i18n/setup.ts';
import { now } from '#renderer/platform/clock.ts';
import { host } from '#renderer/platform/host.ts';
import { newId } from '#renderer/platform/ids.ts';
import { keepSnapshot } from '#renderer/recovery/host-snapshots.ts';
import type { RecoveryNote } from '#renderer/recovery/recover.ts';
import { useDurability } from '#renderer/state/durability.ts';
import { type StoreFailure, openStore } from './open-store.ts';
import { createSnapshotPort } from './snapshot-port.ts';
import { startClock } from './start-clock.ts';
import { startOutbox } from './start-outbox.ts';
import { startSnapshots } from './start-snapshots.ts';

/** Wires the page: language, clock, store, commands, outbox, snapshots. */
export async function boot(onLanguage: () => void): Promise<Result<null, StoreFailure>> {
  host().on('host.closing', () => void writeAndLetGo());
  const info = await host()['app.info']({});
  if (!info.ok) throw new Error(`The host did not answer: ${info.failure.code}`);
  startI18n(info.value.preferences.locale);
  onLanguage();
  startClock(info.value.clock);
  const deviceId = asId<DeviceId>(info.value.deviceId);
  const opened = await openStore(deviceId);
  if (!opened.ok) return fail(opened.failure);
  const { db, commit, note, settled, historyWhole } = opened.value;
  setRunner({ db, now, newId, deviceId, commit, onLocked: ({ id }) => useLocked.getState().tellRefused(id) });
  window.addEventListener('unhandledrejection', (event) => {
    // The dialog has told it already.
    if (event.reason instanceof LockedError) event.preventDefault();
  });
  beforeClosing(settled);
  setSnapshotPort(createSnapshotPort(db, deviceId));
  tellRecovery(note);
  startOutbox(db);
  const atOnce = note?.kind === 'rebuild' || note?.kind === 'seed';
  // A copy without its history would be none.
  if (note !== null) void historyWhole.then(() => startSnapshots({ db, deviceId, atOnce }), console.error);
  if (info.value.torture) {
    const { offerTorture } = await import('./torture.ts');
    offerTorture({ db, settled, snapshot: () => keepSnapshot(db, deviceId) });
  }
  return ok(null);
}

/** The window is about to close: what is open is left, as if the person had moved on, and written. */
async function writeAndLetGo(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await flushUnsaved();
  // The commits that came of it have their own way to the journal.
  await flushUnsaved();
  await host()['app.flushed']({});
}

/** A person is told only of what was lost or nearly lost. */
function tellRecovery(note: RecoveryNote | null): void {
  const { tell } = useDurability.getState();
  if (note === null || (note.kind !== 'rebuild' && note.kind !== 'catch_up')) return tell(null);
  const { transactions, missing, because, snapshot } = note;
  const kind = missing > 0 ? 'incomplete' : note.kind === 'rebuild' ? 'rebuilt' : 'caught_up';
  tell({ kind, transactions, missing, because, snapshot });
}
