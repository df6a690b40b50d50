import { edition } from '#domain/change.ts';
import type { DestinationId, MeetingId } from '#domain/ids.ts';
import { isAlive } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type RemoveDestination = { readonly destinationId: DestinationId; readonly meetingId: MeetingId | null };

/** Removes a destination and what was still to be sent there. Receipts of what was delivered stay. */
export const removeDestination = command(async (input: RemoveDestination, { db, now }) => {
  const destination = await rowOrThrow(db.destinations, input.destinationId);
  const deletedAt = now();
  const entries = (await db.outbox.toArray()).filter(
    (entry) => entry.destinationId === input.destinationId && entry.state !== 'delivered' && isAlive(entry),
  );
  const changes = [
    edition('destinations', destination, { deletedAt }),
    ...entries.map((entry) => edition('outbox', entry, { deletedAt })),
  ];
  return { meetingId: input.meetingId, changes: changes.filter((change) => change !== null), output: null };
});
