import type { Outcome } from '../records/outcome.ts';

export const workStatuses = ['open', 'in_progress', 'blocked', 'done', 'dropped'] as const;
/** How far something has come that has to be done: a commitment, an action, a question, a risk. */
export type WorkStatus = (typeof workStatuses)[number];

export const decisionStatuses = ['proposed', 'deferred', 'adopted', 'rejected', 'superseded'] as const;
/** What became of a decision. */
export type DecisionStatus = (typeof decisionStatuses)[number];

export type RegisterStatus = WorkStatus | DecisionStatus;

/** Open ones first; the order of columns and groups. */
export const registerStatuses: readonly RegisterStatus[] = [...workStatuses, ...decisionStatuses];

const openStatuses: readonly RegisterStatus[] = ['open', 'in_progress', 'blocked', 'proposed', 'deferred'];

type Entry = Pick<Outcome, 'kind' | 'status' | 'decision'>;

/** Where an entry stands: a decision has words of its own. */
export function registerStatus({ kind, status, decision }: Entry): RegisterStatus {
  return kind === 'decision' && decision !== null ? decision.status : status;
}

/** Whether somebody still has to do something about it. */
export function isOpenStatus(status: RegisterStatus): boolean {
  return openStatuses.includes(status);
}

/** The statuses an entry can be given. */
export function statusesFor({ kind }: Pick<Outcome, 'kind'>): readonly RegisterStatus[] {
  return kind === 'decision' ? decisionStatuses : workStatuses;
}

/** The fields that give an entry a status. A status that its kind doesn't have is a bug. */
export function withStatus(outcome: Entry, status: RegisterStatus): Partial<Outcome> {
  if (outcome.kind === 'decision' && outcome.decision !== null && isDecisionStatus(status)) {
    return { decision: { ...outcome.decision, status } };
  }
  if (outcome.kind !== 'decision' && isWorkStatus(status)) return { status };
  throw new Error(`A ${outcome.kind} can't be ${status}`);
}

export function isWorkStatus(status: RegisterStatus): status is WorkStatus {
  return (workStatuses as readonly string[]).includes(status);
}

function isDecisionStatus(status: RegisterStatus): status is DecisionStatus {
  return (decisionStatuses as readonly string[]).includes(status);
}
