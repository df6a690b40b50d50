import type { OutboxEntryId } from '#domain/ids.ts';
import { autoCommand } from '../command.ts';
import { planPersonsEvent } from './plan-persons-event.ts';

/** Lets a paused entry go on. */
export const resumeEntry = autoCommand(({ entryId }: { readonly entryId: OutboxEntryId }, context) =>
  planPersonsEvent({ entryId, kind: 'resume' }, context),
);
