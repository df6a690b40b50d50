import type { OutboxEntryId } from '#domain/ids.ts';
import { autoCommand } from '../command.ts';
import { planPersonsEvent } from './plan-persons-event.ts';

/** Tries one entry again, now. */
export const retryEntry = autoCommand(({ entryId }: { readonly entryId: OutboxEntryId }, context) =>
  planPersonsEvent({ entryId, kind: 'retry' }, context),
);
