import { withText } from '../localized-text.ts';
import type { OutcomeId } from '../ids.ts';
import type { Outcome } from '../records/outcome.ts';

type Split = {
  /** What stays, and what goes into the new entry; neither is empty. */
  readonly first: string;
  readonly second: string;
  readonly newId: OutcomeId;
  readonly code: string;
  readonly rank: string;
};

/**
 * One entry made two. The first keeps the id, the history and the details; the second has the same kind, place, time
 * and people. Translations of the first are stale, the second has none yet.
 */
export function splitOutcome(outcome: Outcome, { first, second, newId, code, rank }: Split) {
  const { source } = outcome.text;
  const value = { text: second, state: 'final', basedOnRev: 1, origin: 'human' } as const;
  return {
    kept: { text: withText(outcome.text, source, first) },
    made: {
      ...outcome,
      id: newId,
      code,
      rank,
      text: { source, rev: 1, values: { [source]: value } },
      details: null,
      decision: outcome.decision === null ? null : { ...outcome.decision, rationale: null, supersedesId: null },
    } satisfies Outcome,
  };
}
