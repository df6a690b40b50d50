import type { DeviceId } from '#domain/ids.ts';
import { currentRunner } from './run-command.ts';

/** The id of this laptop, to tell its own changes from those that came in. */
export function ownDevice(): DeviceId {
  return currentRunner().deviceId;
}
