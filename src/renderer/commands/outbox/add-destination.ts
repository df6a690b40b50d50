import { creation } from '#domain/change.ts';
import { type DestinationId, type MeetingId, asId } from '#domain/ids.ts';
import type { Destination } from '#domain/records/summary.ts';
import { command } from '../command.ts';

export type DestinationFields = Pick<Destination, 'kind' | 'name' | 'url' | 'user'>;

export type NewDestination = DestinationFields & {
  /** Where the person is, so that undo finds it there. */
  readonly meetingId: MeetingId | null;
};

/** A new place files can be sent to. Its password never becomes part of the record. */
export const addDestination = command(async ({ meetingId, ...fields }: NewDestination, { newId }) => {
  const destination: Destination = { id: asId<DestinationId>(newId()), ...fields, deletedAt: null };
  return { meetingId, changes: [creation('destinations', destination)], output: destination };
});
