import { type MeetingId, asId } from '#domain/ids.ts';
import { type Result, ok } from '#domain/result.ts';
import { type OpenFailure, openToRead } from '#renderer/data/database.ts';
import { startI18n } from '#renderer/i18n/setup.ts';
import { host } from '#renderer/platform/host.ts';
import { databaseName } from '../open-store.ts';
import { startClock } from '../start-clock.ts';

/** The meeting that this page is the projector of; null where it is the app itself. */
export function projectedMeeting(search: string): MeetingId | null {
  const id = new URLSearchParams(search).get('projector');
  return id === null ? null : asId<MeetingId>(id);
}

/** Wires the page for the room's screen: words, clock, and the store to read. No runner: there is nothing to write. */
export async function bootProjector(): Promise<Result<null, OpenFailure>> {
  const info = await host()['app.info']({});
  if (!info.ok) throw new Error(`The host did not answer: ${info.failure.code}`);
  startI18n(info.value.preferences.locale);
  startClock(info.value.clock);
  const opened = await openToRead(databaseName);
  return opened.ok ? ok(null) : opened;
}
