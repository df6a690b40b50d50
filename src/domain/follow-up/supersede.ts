import type { OutcomeId } from '../ids.ts';
import type { Outcome } from '../records/outcome.ts';

/** The decisions that replace this one. */
export function supersededBy<O extends Outcome>(id: OutcomeId, outcomes: readonly O[]): O[] {
  return outcomes.filter(({ decision }) => decision?.supersedesId === id);
}

/** The decisions this one may replace: no other meeting's, not itself, and none that replaces it in turn. */
export function supersedable<O extends Outcome>(decision: O, outcomes: readonly O[]): O[] {
  return outcomes.filter(
    (one) => one.decision !== null && one.meetingId === decision.meetingId && !reaches(one, decision.id, outcomes),
  );
}

type Fields = { readonly outcome: Outcome; readonly decision: NonNullable<Outcome['decision']> };

/**
 * What changes when a decision replaces another, or none any more: the one replaced is superseded. One that was
 * replaced until now, and by no other decision, is adopted again.
 */
export function supersession(decision: Outcome, nextId: OutcomeId | null, outcomes: readonly Outcome[]): Fields[] {
  const own = decision.decision;
  if (own === null || own.supersedesId === nextId) return [];
  const fields: Fields[] = [{ outcome: decision, decision: { ...own, supersedesId: nextId } }];
  const next = outcomes.find(({ id }) => id === nextId);
  if (next !== undefined && next.decision !== null) {
    fields.push({ outcome: next, decision: { ...next.decision, status: 'superseded' } });
  }
  const before = outcomes.find(({ id }) => id === own.supersedesId);
  const others = before === undefined ? [] : supersededBy(before.id, outcomes).filter(({ id }) => id !== decision.id);
  if (before?.decision?.status === 'superseded' && others.length === 0) {
    fields.push({ outcome: before, decision: { ...before.decision, status: 'adopted' } });
  }
  return fields;
}

/** Whether a decision is, or replaces step by step, the one named. */
function reaches(from: Outcome, id: OutcomeId, outcomes: readonly Outcome[]): boolean {
  const seen = new Set<string>();
  let at: Outcome | undefined = from;
  while (at !== undefined && !seen.has(at.id)) {
    if (at.id === id) return true;
    seen.add(at.id);
    const nextId: OutcomeId | null = at.decision?.supersedesId ?? null;
    at = outcomes.find((one) => one.id === nextId);
  }
  return false;
}
