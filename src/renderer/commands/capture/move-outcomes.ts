import { edition } from '#domain/change.ts';
import { strictest } from '#domain/outcomes/strictest.ts';
import type { AgendaItemId, OutcomeId, SessionId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

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
  const rows = await Promise.all(outcomeIds.map((id) => rowOrThrow(db.outcomes, id)));
  const [first] = rows;
  if (first === undefined) throw new Error('No entry was chosen');
  const around = [
    place.sessionId === null ? undefined : await db.sessions.get(place.sessionId),
    place.agendaItemId === null ? undefined : await db.agendaItems.get(place.agendaItemId),
  ].flatMap((one) => one?.visibility ?? []);
  const changes = rows
    .map((row) => edition('outcomes', row, { ...place, visibility: strictest([row.visibility, ...around]) }))
    .filter((change) => change !== null);
  return { meetingId: first.meetingId, changes, output: { count: changes.length } };
});
