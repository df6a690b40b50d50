import { type PlannedChange, creation, edition } from '#domain/change.ts';
import { patchesOf, sideOf } from '#domain/history/change-lines.ts';
import { type Fields, withValueAt } from '#domain/history/field-path.ts';
import { isRestorable } from '#domain/history/fields.ts';
import { foldChanges } from '#domain/history/fold.ts';
import type { MeetingId, TransactionId } from '#domain/ids.ts';
import type { EntityName } from '#domain/records/tables.ts';
import { changesUpTo } from '#renderer/data/record-history.ts';
import { type CommandContext, command } from '../command.ts';

type OneRecord = {
  readonly meetingId: MeetingId | null;
  readonly entity: EntityName;
  readonly entityId: string;
  /** The transaction that has the earlier state. */
  readonly txId: TransactionId;
};

type RestoreField = OneRecord & {
  /** `plannedMinutes`, `decision.status`, or `title.values.fr` for one language. */
  readonly path: string;
  /** What the field was before that transaction, or after it. */
  readonly which: 'before' | 'after';
};

/** Sets one field of a record, as it is now, to what a transaction found or left there. */
export const restoreField = command(async (input: RestoreField, context) => {
  const { meetingId, entity, entityId, txId, path, which } = input;
  const changes = await changesUpTo(context.db, entityId, txId);
  const patch = patchesOf(changes.filter((change) => change.txId === txId))[0];
  const row = await rowOf(input, context);
  if (patch === undefined || row === undefined || !isRestorable(entity)) return nothing(meetingId);
  return planned(meetingId, changeTo(entity, row, withValueAt(row, path, sideOf(patch, path, which))));
});

/** Sets a whole record to what it was after a transaction. One that is gone is there again. */
export const restoreRecord = command(async (input: OneRecord, context) => {
  const { meetingId, entity, entityId, txId } = input;
  const { whole, fields } = foldChanges(await changesUpTo(context.db, entityId, txId));
  if (fields === null || !isRestorable(entity)) return nothing(meetingId);
  const row = await rowOf(input, context);
  if (row !== undefined) return planned(meetingId, changeTo(entity, row, fields));
  return planned(meetingId, whole ? creation(entity, fields as never) : null);
});

function rowOf({ entity, entityId }: OneRecord, { db }: CommandContext): Promise<Fields | undefined> {
  return db.table(entity).get(entityId) as Promise<Fields | undefined>;
}

function changeTo(entity: EntityName, row: Fields, next: Fields): PlannedChange | null {
  return edition(entity, row as never, next as never);
}

/** `restored` is false where the record says the same already, or what it was is not known. */
function planned(meetingId: MeetingId | null, change: PlannedChange | null) {
  return { meetingId, changes: change === null ? [] : [change], output: { restored: change !== null } };
}

function nothing(meetingId: MeetingId | null) {
  return planned(meetingId, null);
}
