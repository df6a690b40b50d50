import type { OutboxEntryId } from '#domain/ids.ts';
import { autoCommand } from '../command.ts';
import { planPersonsEvent } from './plan-persons-event.ts';

/** Sends the file of a conflict under a name of its own; what stands at the destination stays. */
export const sendCopy = autoCommand(({ entryId }: { readonly entryId: OutboxEntryId }, context) =>
  planPersonsEvent({ entryId, kind: 'send_copy' }, context),
);
