import { asId, type MeetingId } from '../ids.ts';
import type { Conflict, ConflictId, ConflictSide } from '../records/history.ts';
import type { EntityName } from '../records/tables.ts';
import type { MergeSide, Original } from './sides.ts';
import { type Fields, same } from './values.ts';

type Place = {
  readonly entity: EntityName;
  readonly entityId: string;
  readonly row: Fields;
  readonly path: string;
};

/** A conflict about one field; the same on both laptops, whichever finds it. */
export function conflictOf({ entity, entityId, row, path }: Place, a: ConflictSide, b: ConflictSide): Conflict {
  const sides = a.txId < b.txId ? ([a, b] as const) : ([b, a] as const);
  const meetingId = entity === 'meetings' ? entityId : row['meetingId'];
  return {
    id: asId<ConflictId>([entity, entityId, path, sides[0].txId, sides[1].txId].join('/')),
    meetingId: typeof meetingId === 'string' ? asId<MeetingId>(meetingId) : null,
    entity,
    entityId,
    path,
    sides,
    state: 'open',
    resolution: null,
    deletedAt: null,
  };
}

export type MergedConflicts = {
  /** Every conflict known after the merge. */
  readonly all: readonly Conflict[];
  readonly added: readonly Conflict[];
  readonly settled: readonly { readonly before: Conflict; readonly after: Conflict }[];
};

/** The conflicts of both sides. A decision wins over none, unless somebody here took it back knowing it. */
export function mergeConflicts(local: MergeSide, incoming: MergeSide): MergedConflicts {
  const mine = new Map<string, Conflict>(local.conflicts.map((conflict) => [conflict.id, conflict]));
  const touched = {
    here: touchedOnlyBy(local.originals, incoming.originals),
    there: touchedOnlyBy(incoming.originals, local.originals),
  };
  const added: Conflict[] = [];
  const settled: { before: Conflict; after: Conflict }[] = [];
  for (const theirs of incoming.conflicts) {
    const known = mine.get(theirs.id);
    if (known === undefined) {
      added.push(theirs);
      mine.set(theirs.id, theirs);
      continue;
    }
    const sides = { here: touched.here.has(theirs.id), there: touched.there.has(theirs.id) };
    const { state, resolution } = stateOf(known, theirs, sides);
    const after = { ...known, state, resolution };
    if (same(after, known)) continue;
    settled.push({ before: known, after });
    mine.set(theirs.id, after);
  }
  return { all: [...mine.values()], added, settled };
}

function stateOf(mine: Conflict, theirs: Conflict, touched: { here: boolean; there: boolean }): Conflict {
  if (touched.here !== touched.there) return touched.there ? theirs : mine;
  if (mine.resolution === null || theirs.resolution === null) return mine.resolution === null ? theirs : mine;
  return orderOf(mine) >= orderOf(theirs) ? mine : theirs;
}

/** Of two decisions the later one; the device decides where the clocks agree. */
function orderOf({ resolution }: Conflict): string {
  return resolution === null ? '' : `${resolution.at} ${resolution.deviceId} ${resolution.kept}`;
}

function touchedOnlyBy(those: readonly Original[], others: readonly Original[]): ReadonlySet<string> {
  const known = new Set(others.map(({ transaction }) => transaction.txId));
  const news = those.filter(({ transaction }) => !known.has(transaction.txId));
  return new Set(
    news.flatMap(({ changes }) =>
      changes.filter(({ entity }) => (entity as string) === 'conflicts').map(({ entityId }) => entityId),
    ),
  );
}
