import type { Change, PlannedChange } from '../change.ts';
import { asId } from '../ids.ts';
import type { Adopted, AdoptedId } from '../records/history.ts';
import type { Original } from './sides.ts';

/** A transaction of another laptop, as this one keeps it. */
export function asAdopted({ transaction, changes }: Original): Adopted {
  const { txId, command, at, deviceId } = transaction;
  return {
    id: asId<AdoptedId>(txId),
    meetingId: transaction.meetingId,
    transaction: { ...transaction, firstSeq: 1, lastSeq: changes.length },
    changes: changes.map((change, index) => ({ seq: index + 1, txId, command, ...change, at, deviceId }) as Change),
    entityIds: [...new Set(changes.map(({ entityId }) => entityId))],
  };
}

/** The transaction as its author committed it. */
export function asOriginal({ transaction, changes }: Adopted): Original {
  const { firstSeq: _first, lastSeq: _last, ...head } = transaction;
  return {
    transaction: head,
    changes: changes.map(
      ({ entity, entityId, before, after }) => ({ entity, entityId, before, after }) as PlannedChange,
    ),
  };
}
