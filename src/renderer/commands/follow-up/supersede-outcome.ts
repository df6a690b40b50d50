import { edition } from '#domain/change.ts';
import { supersedable, supersession } from '#domain/follow-up/supersede.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type Supersede = {
  readonly outcomeId: OutcomeId;
  /** The decision it replaces; null for none. */
  readonly supersedesId: OutcomeId | null;
};

/** Says which decision of the meeting another one replaces. Both are marked in one step. */
export const supersedeOutcome = command(async ({ outcomeId, supersedesId }: Supersede, { db }) => {
  const decision = await rowOrThrow(db.outcomes, outcomeId);
  const outcomes = await rowsOf(db, 'outcomes', decision.meetingId);
  if (decision.decision === null) throw new Error(`${decision.code} is no decision`);
  const { supersedesId: before } = decision.decision;
  if (supersedesId !== null && supersedesId !== before) {
    const may = supersedable(decision, outcomes).some(({ id }) => id === supersedesId);
    if (!may) throw new Error(`${decision.code} can't supersede ${supersedesId}`);
  }
  const changes = supersession(decision, supersedesId, outcomes)
    .map((one) => edition('outcomes', one.outcome, { decision: one.decision }))
    .filter((change) => change !== null);
  return { meetingId: decision.meetingId, changes, output: { changed: changes.length > 0 } };
});
