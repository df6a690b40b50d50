import { edition } from '#domain/change.ts';
import type { AgendaItemId, OutcomeId, SessionId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type MoveOutcomes = {
  readonly outcomeIds: readonly OutcomeId[];
  /** Null: to the meeting as a whole. */
  readonly sessionId: SessionId | null;
  readonly agendaItemId: AgendaItemId | null;
};

/** Moves entries to another item or session; codes, times and history stay. */
export const moveOutcomes = command(async ({ outcomeIds, ...place }: MoveOutcomes, { db }) => {
  const rows = await Promise.all(outcomeIds.map((id) => rowOrThrow(db.outcomes, id)));
  const [first] = rows;
  if (first === undefined) throw new Error('No entry was chosen');
  const changes = rows.map((row) => edition('outcomes', row, place)).filter((change) => change !== null);
  return { meetingId: first.meetingId, changes, output: { count: changes.length } };
});
