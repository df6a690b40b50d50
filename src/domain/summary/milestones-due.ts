import type { Milestone, Outcome } from '../records/outcome.ts';
import type { MeetingRecords } from '../records/tables.ts';
import { compare, isPromise } from './plan.ts';

/** The milestones some entries are due by, in order of time. */
export function milestonesDue(
  { milestones }: Pick<MeetingRecords, 'milestones'>,
  outcomes: readonly Outcome[],
): Milestone[] {
  const used = new Set(
    outcomes.filter(isPromise).flatMap(({ due }) => (due?.kind === 'milestone' ? [due.milestoneId] : [])),
  );
  return milestones.filter(({ id }) => used.has(id)).toSorted((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
}
