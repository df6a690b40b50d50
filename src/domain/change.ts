import type { DeviceId, MeetingId, TransactionId } from './ids.ts';
import type { Instant } from './primitives.ts';
import type { EntityName, Records } from './records/tables.ts';

/** What a command wants written: the fields before and after. `before: null` creates, `after: null` removes. */
export type PlannedChange = {
  [E in EntityName]: {
    readonly entity: E;
    readonly entityId: string;
    readonly before: Partial<Records[E]> | null;
    readonly after: Partial<Records[E]> | null;
  };
}[EntityName];

/** One line of the change log. Undo, history, recovery, packs and merges are all made of these. */
export type Change = PlannedChange & {
  /** Counted up by the database; the order of everything, whatever the clock says. */
  readonly seq: number;
  readonly txId: TransactionId;
  readonly command: string;
  readonly at: Instant;
  readonly deviceId: DeviceId;
};

/** `auto` marks what no person would undo: drafts being kept, the outbox moving on. */
export type TransactionKind = 'do' | 'undo' | 'redo' | 'auto';

/** One commit: the changes `firstSeq … lastSeq`. */
export type Transaction = {
  readonly txId: TransactionId;
  readonly kind: TransactionKind;
  /** The transaction an undo or redo is about. */
  readonly ofTx: TransactionId | null;
  readonly command: string;
  readonly meetingId: MeetingId | null;
  readonly at: Instant;
  readonly deviceId: DeviceId;
  readonly firstSeq: number;
  readonly lastSeq: number;
};

/** The change that creates a record. */
export function creation<E extends EntityName>(entity: E, record: Records[E]): PlannedChange {
  return { entity, entityId: record.id, before: null, after: record } as unknown as PlannedChange;
}

/** The change of some fields of a record, or null where nothing differs. */
export function edition<E extends EntityName>(
  entity: E,
  current: Records[E],
  next: Partial<Records[E]>,
): PlannedChange | null {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const key of Object.keys(next) as (keyof Records[E] & string)[]) {
    if (sameValue(current[key], next[key])) continue;
    before[key] = current[key];
    after[key] = next[key];
  }
  if (Object.keys(after).length === 0) return null;
  return { entity, entityId: current.id, before, after } as unknown as PlannedChange;
}

/** The changes that take others back, last first. Presence events are append-only and handled by their caller. */
export function inverted(changes: readonly PlannedChange[]): PlannedChange[] {
  return changes
    .map((change) => ({ ...change, before: change.after, after: change.before }) as PlannedChange)
    .reverse();
}

function sameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
