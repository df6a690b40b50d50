import { type OutcomeId, asId } from '#domain/ids.ts';
import { currentRunner } from '../run-command.ts';

/** Ids for entries that are about to be taken on record: whoever shows them before that knows them again after it. */
export function newOutcomeIds(count: number): OutcomeId[] {
  const { newId } = currentRunner();
  return Array.from({ length: count }, () => asId<OutcomeId>(newId()));
}
