import { asOriginal } from '#domain/merge/adopted.ts';
import { type PlannedChange, type Transaction, type TransactionKind, creation, inverted } from '#domain/change.ts';
import { asId, type DeviceId, type PresenceEventId, type TransactionId } from '#domain/ids.ts';
import { isNothing, mergePack, plannedChanges } from '#domain/merge/merge-pack.ts';
import { type MergePlan, type MergeSide, type Original, mergeCommand } from '#domain/merge/sides.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Adopted, Conflict } from '#domain/records/history.ts';
import type { PresenceEvent } from '#domain/records/people.ts';
import type { EntityName, Row } from '#domain/records/tables.ts';
import { meetingId } from './meeting.ts';

/** Laptops in memory, which write rows and their history as the database does, and exchange packs. */
export type Device = {
  readonly id: DeviceId;
  readonly tables: Map<string, Map<string, Fields>>;
  readonly log: Logged[];
  /** What undo takes back next, and redo does again. */
  readonly done: Logged[];
  readonly undone: Logged[];
  readonly world: World;
  /** How far its clock runs ahead, in steps of the world's: ids of transactions sort by it. */
  readonly ahead: number;
};

type Fields = Readonly<Record<string, unknown>>;
type Logged = { readonly transaction: Transaction; readonly changes: readonly PlannedChange[] };

/** What the laptops share: the clock, the counter of ids, and who knew of what when they wrote. */
export type World = {
  count: number;
  /** Of each transaction the ones its author knew. No laptop may look at this. */
  readonly known: Map<string, ReadonlySet<string>>;
};

export function aWorld(): World {
  return { count: 0, known: new Map() };
}

export function aDevice(name: string, world: World, ahead = 0): Device {
  return { id: asId<DeviceId>(name), tables: new Map(), log: [], done: [], undone: [], world, ahead };
}

export function nextId({ world }: Device, prefix = 'id'): string {
  return `${prefix}-${String((world.count += 1)).padStart(6, '0')}`;
}

export function nextInstant({ world }: Device): Instant {
  return new Date(Date.UTC(2023, 1, 8, 12) + (world.count += 1) * 1000).toISOString() as Instant;
}

export function rowsOf<E extends EntityName>(device: Device, entity: E): Row<E>[] {
  return [...tableOf(device, entity).values()] as unknown as Row<E>[];
}

export function rowOf<E extends EntityName>(device: Device, entity: E, id: string): Row<E> | undefined {
  return tableOf(device, entity).get(id) as unknown as Row<E> | undefined;
}

export function conflictsOf(device: Device): Conflict[] {
  return [...tableOf(device, 'conflicts').values()] as unknown as Conflict[];
}

/** A person's edit; changes that are null change nothing. */
export function act(device: Device, command: string, changes: readonly (PlannedChange | null)[]): void {
  const real = changes.filter((change) => change !== null);
  if (real.length === 0) return;
  device.done.push(write(device, { command, kind: 'do', ofTx: null, changes: real }));
  device.undone.length = 0;
}

/** Takes the last step back, a merge like an edit. */
export function undoStep(device: Device): void {
  const last = device.done.pop();
  if (last === undefined) return;
  const { command, txId } = last.transaction;
  device.undone.push(write(device, { command, kind: 'undo', ofTx: txId, changes: takenBack(device, last.changes) }));
}

export function redoStep(device: Device): void {
  const last = device.undone.pop();
  if (last === undefined) return;
  const { command, txId } = last.transaction;
  device.done.push(write(device, { command, kind: 'redo', ofTx: txId, changes: takenBack(device, last.changes) }));
}

/** Everything the laptop knows of the meeting, as a pack carries it. */
export function packOf(device: Device): MergeSide {
  const own: Original[] = device.log.filter(({ transaction }) => transaction.command !== mergeCommand);
  const adopted = [...tableOf(device, 'adopted').values()].map((row) => asOriginal(row as unknown as Adopted));
  const isRecord = (name: string) => name !== 'conflicts' && name !== 'adopted';
  const rows = [...device.tables]
    .filter(([name]) => isRecord(name))
    .map(([name, table]) => [name, [...table.values()]]);
  return structuredClone({
    originals: [...own, ...adopted],
    rows: Object.fromEntries(rows) as MergeSide['rows'],
    conflicts: conflictsOf(device),
  });
}

/** Imports a pack as one step that can be taken back. */
export function importPack(device: Device, incoming: MergeSide): MergePlan {
  const plan = mergePack({ local: packOf(device), incoming });
  if (isNothing(plan)) return plan;
  const changes = plannedChanges(plan);
  device.done.push(write(device, { command: mergeCommand, kind: 'do', ofTx: null, changes }));
  device.undone.length = 0;
  return plan;
}

type Input = Pick<Transaction, 'command' | 'kind' | 'ofTx'> & { readonly changes: readonly PlannedChange[] };

function write(device: Device, { command, kind, ofTx, changes }: Input): Logged {
  const count = String((device.world.count += 1) + device.ahead).padStart(6, '0');
  const txId = asId<TransactionId>(`tx-${count}-${device.id}`);
  const at = nextInstant(device);
  device.world.known.set(txId, new Set(packOf(device).originals.map(({ transaction }) => transaction.txId)));
  for (const change of structuredClone(changes)) applyTo(device, change, at);
  const transaction: Transaction = {
    txId,
    kind: kind as TransactionKind,
    ofTx,
    command,
    meetingId,
    at,
    deviceId: device.id,
    firstSeq: 0,
    lastSeq: 0,
  };
  const logged = { transaction, changes };
  device.log.push(logged);
  return logged;
}

/** As the commit does it: a patch needs its row, a row carries its stamps. */
function applyTo(device: Device, change: PlannedChange, at: Instant): void {
  const table = tableOf(device, change.entity);
  const current = table.get(change.entityId);
  if (change.after === null) {
    table.delete(change.entityId);
    return;
  }
  if (change.before !== null && current === undefined) {
    throw new Error(`${change.entity} ${change.entityId} is not there to be changed by its patch`);
  }
  const rev = typeof current?.['rev'] === 'number' ? current['rev'] + 1 : 1;
  const createdAt = current?.['createdAt'] ?? at;
  table.set(change.entityId, { ...current, ...change.after, rev, createdAt, updatedAt: at, updatedBy: device.id });
}

/** A presence event stays; another one voids it. */
function takenBack(device: Device, changes: readonly PlannedChange[]): PlannedChange[] {
  return inverted(changes).map((change) => {
    if (change.entity !== 'presenceEvents' || change.after !== null) return change;
    const event = change.before as PresenceEvent;
    const id = asId<PresenceEventId>(nextId(device));
    return creation('presenceEvents', { ...event, id, kind: 'void', voids: event.id });
  });
}

function tableOf(device: Device, entity: string): Map<string, Fields> {
  const known = device.tables.get(entity);
  if (known !== undefined) return known;
  const table = new Map<string, Fields>();
  device.tables.set(entity, table);
  return table;
}
