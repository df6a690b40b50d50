import { hasOwners } from '../capture/capture.ts';
import type { AttendeeId } from '../ids.ts';
import type { Attribution, Outcome, OutcomeKind, Owner } from '../records/outcome.ts';

/** What a new decision is until somebody says otherwise. */
export const newDecision: NonNullable<Outcome['decision']> = {
  status: 'adopted',
  method: null,
  rationale: null,
  supersedesId: null,
};

type Conversion = {
  readonly kind: OutcomeKind;
  readonly code: string;
  /** Who was in the room when it was said; stamped on what becomes a decision. */
  readonly presentAttendeeIds: readonly AttendeeId[];
};

/**
 * The fields that change when an entry becomes one of another kind. It keeps its id, words, topics, place and time.
 * Whoever was credited becomes the lead owner, and the other way round; what the new kind has no place for goes.
 */
export function convertOutcome(outcome: Outcome, { kind, code, presentAttendeeIds }: Conversion): Partial<Outcome> {
  if (kind === outcome.kind) return {};
  const owned = hasOwners(kind);
  const wasOwned = hasOwners(outcome.kind);
  const isDecision = kind === 'decision';
  return {
    kind,
    code,
    owners: owned ? (wasOwned ? outcome.owners : ownersFrom(outcome.attribution)) : [],
    attribution: owned ? { kind: 'none' } : wasOwned ? attributionFrom(outcome.owners) : outcome.attribution,
    due: owned ? outcome.due : null,
    status: owned ? outcome.status : 'open',
    decision: isDecision ? newDecision : null,
    presentAttendeeIds: isDecision ? presentAttendeeIds : [],
  };
}

function ownersFrom(attribution: Attribution): Owner[] {
  return attribution.kind === 'none' ? [] : [{ party: attribution, part: 'lead' }];
}

function attributionFrom(owners: readonly Owner[]): Attribution {
  return (owners.find(({ part }) => part === 'lead') ?? owners[0])?.party ?? { kind: 'none' };
}
