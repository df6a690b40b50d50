import type { AttendeeId } from '#domain/ids.ts';
import { runCommand } from '../run-command.ts';
import type { CheckInOutcome } from './check-in.ts';
import type { CheckOutOutcome } from './check-out.ts';

type AtTheDoor = { readonly attendeeId: AttendeeId; readonly method: 'manual' | 'qr' };

let running: Promise<unknown> = Promise.resolve();

/** Checks somebody in. One after the other: a badge scanned twice in a row must not be recorded twice. */
export function checkInAtTheDoor(input: AtTheDoor): Promise<CheckInOutcome> {
  return inTurn(() => runCommand('people.checkIn', input));
}

/** Checks somebody out, in the same order. */
export function checkOutAtTheDoor(input: AtTheDoor): Promise<CheckOutOutcome> {
  return inTurn(() => runCommand('people.checkOut', input));
}

function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const result = running.then(act);
  running = result.catch(() => undefined);
  return result;
}
