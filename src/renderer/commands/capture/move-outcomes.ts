import { edition } from '#domain/change.ts';
import { strictest } from '#domain/outcomes/strictest.ts';
import type { AgendaItemId, OutcomeId, SessionId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { chosenEntries } from './chosen-entries.ts';
import { circlesAround } from './circles-around.ts';

type MoveOutcomes = {
  readonly outcomeIds: readonly OutcomeId[];
  /** Null: to the meeting as a whole. */
  readonly sessionId: SessionId | null;
  readonly agendaItemId: AgendaItemId | null;
};

/**
 * Moves entries to another item or session; codes, times and history stay. What comes to an internal place is internal
 * from then on.
 */
export const moveOutcomes = command(async ({ outcomeIds, ...place }: MoveOutcomes, { db }) => {
  const { rows, meetingId } = await chosenEntries(outcomeIds, db);
  const around = await circlesAround(place, db);
  const changes = rows
    .map((row) => edition('outcomes', row, { ...place, visibility: strictest([row.visibility, ...around]) }))
    .filter((change) => change !== null);
  return { meetingId, changes, output: { count: changes.length } };
});
