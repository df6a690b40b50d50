import type { OutboxEntryId } from '#domain/ids.ts';
import { autoCommand } from '../command.ts';
import { planPersonsEvent } from './plan-persons-event.ts';

/** Holds an entry back until a person lets it go on. */
export const pauseEntry = autoCommand(({ entryId }: { readonly entryId: OutboxEntryId }, context) =>
  planPersonsEvent({ entryId, kind: 'pause' }, context),
);
