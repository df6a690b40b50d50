import { edition } from '#domain/change.ts';
import type { MeetingId, OutcomeId } from '#domain/ids.ts';
import { type RegisterStatus, withStatus } from '#domain/register/status.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type SetStatus = { readonly outcomeId: OutcomeId; readonly status: RegisterStatus };

/** Tells how far a commitment, an action, a question or a risk has come, or what became of a decision. */
export const setStatus = command(async ({ outcomeId, status }: SetStatus, { db }) => {
  const outcome = await rowOrThrow(db.outcomes, outcomeId);
  const change = edition('outcomes', outcome, withStatus(outcome, status));
  const meetingId: MeetingId = outcome.meetingId;
  return { meetingId, changes: change === null ? [] : [change], output: { changed: change !== null } };
});
