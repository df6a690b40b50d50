import { edition } from '#domain/change.ts';
import type { DestinationId, MeetingId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import type { DestinationFields } from './add-destination.ts';

type EditDestination = {
  readonly destinationId: DestinationId;
  readonly meetingId: MeetingId | null;
  readonly fields: Partial<DestinationFields>;
};

/** Changes the name, address or user of a destination. */
export const editDestination = command(async (input: EditDestination, { db }) => {
  const destination = await rowOrThrow(db.destinations, input.destinationId);
  const change = edition('destinations', destination, input.fields);
  return {
    meetingId: input.meetingId,
    changes: change === null ? [] : [change],
    output: { ...destination, ...input.fields },
  };
});
