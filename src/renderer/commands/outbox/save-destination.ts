import type { DestinationId, MeetingId } from '#domain/ids.ts';
import type { Destination } from '#domain/records/summary.ts';
import { type Result, ok } from '#domain/result.ts';
import type { HostFailureCode } from '#shared/contract.ts';
import { runCommand } from '../run-command.ts';
import type { DestinationFields } from './add-destination.ts';
import { setDestinationPassword } from './set-password.ts';

export type SaveDestination = {
  /** Null for a new one. */
  readonly destinationId: DestinationId | null;
  readonly meetingId: MeetingId | null;
  readonly fields: DestinationFields;
  /** Empty to leave it as it is. */
  readonly password: string;
};

/** What the dialog of a destination does: the record, the password, and another try of what failed there. */
export async function saveDestination(input: SaveDestination): Promise<Result<Destination, HostFailureCode>> {
  const { destinationId, meetingId, fields, password } = input;
  const destination =
    destinationId === null
      ? await runCommand('destination.add', { meetingId, ...fields })
      : await runCommand('destination.edit', { destinationId, meetingId, fields });
  if (password !== '') {
    const kept = await setDestinationPassword(destination, password);
    if (!kept.ok) return kept;
  }
  if (destinationId !== null) {
    await runCommand('outbox.retryAll', { meetingId: null, destinationId, which: 'all' });
  }
  return ok(destination);
}
