import { type DeviceId, asId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { setRunner } from '#renderer/commands/run-command.ts';
import { flushUnsaved } from '#renderer/commands/unsaved.ts';
import { type CommitEvent, createCommit } from '#renderer/data/commit.ts';
import { type OpenFailure, openDatabase } from '#renderer/data/database.ts';
import { startI18n } from '#renderer/i18n/setup.ts';
import { now, setClock } from '#renderer/platform/clock.ts';
import { host } from '#renderer/platform/host.ts';
import { newId } from '#renderer/platform/ids.ts';
import { useClock } from '#renderer/state/clock.ts';
import { useStatus } from '#renderer/state/status.ts';
import { startOutbox } from './start-outbox.ts';

const databaseName = 'plenaria';

/** Wires the page: language, clock, database, commit, commands, outbox. */
export async function boot(): Promise<Result<null, OpenFailure>> {
  host().on('host.closing', () => void writeAndLetGo());
  const info = await host()['app.info']({});
  if (!info.ok) throw new Error(`The host did not answer: ${info.failure.code}`);
  startI18n(info.value.preferences.locale);
  startClock(info.value.clock as Instant | null);
  const opened = await openDatabase(databaseName);
  if (!opened.ok) return fail(opened.failure);
  const tools = { db: opened.value, now, newId, deviceId: asId<DeviceId>(info.value.deviceId) };
  setRunner({ ...tools, commit: createCommit({ ...tools, observe: tellRail }) });
  startOutbox(opened.value);
  return ok(null);
}

function startClock(from: Instant | null): void {
  if (from !== null) {
    const shift = Date.parse(from) - Date.now();
    setClock(() => Date.now() + shift);
  }
  const tick = () => useClock.getState().tick(now());
  tick();
  setInterval(tick, 1000);
}

function tellRail(event: CommitEvent): void {
  const { setSave } = useStatus.getState();
  if (event.kind !== 'failed') setSave(event);
  else setSave({ kind: 'failed', message: event.cause instanceof Error ? event.cause.message : String(event.cause) });
}

/** The window is about to close: what is open is left, as if the person had moved on, and written. */
async function writeAndLetGo(): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await flushUnsaved();
  await host()['app.flushed']({});
}
