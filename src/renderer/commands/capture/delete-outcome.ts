import { edition } from '#domain/change.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** Moves an entry to the trash. Its code is not given to another. */
export const deleteOutcome = command(async ({ outcomeId }: { readonly outcomeId: OutcomeId }, { db, now }) => {
  const outcome = await rowOrThrow(db.outcomes, outcomeId);
  const change = edition('outcomes', outcome, { deletedAt: now() });
  return { meetingId: outcome.meetingId, changes: change === null ? [] : [change], output: { code: outcome.code } };
});
