import type { Fields } from '#domain/history/field-path.ts';
import { type ConflictChoice, resolveConflict as resolved } from '#domain/merge/resolve-conflict.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { ConflictId } from '#domain/records/history.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type ResolveConflict = ConflictChoice & {
  readonly conflictId: ConflictId;
  /** The meeting the person decides in: people and organizations belong to none. */
  readonly meetingId: MeetingId | null;
};

/** Decides a conflict: writes the field and closes it, in one step that undo takes back. */
export const resolveConflict = command(async (input: ResolveConflict, { db, now, deviceId }) => {
  const conflict = await rowOrThrow(db.conflicts, input.conflictId);
  const row = (await db.table(conflict.entity).get(conflict.entityId)) as Fields | undefined;
  const { meetingId } = conflict;
  const outcomes = meetingId === null ? [] : await db.outcomes.where('meetingId').equals(meetingId).toArray();
  const codes = outcomes.filter(({ id }) => id !== conflict.entityId).map(({ code }) => code);
  const choice: ConflictChoice = input.kept === 'other' ? { kept: 'other', value: input.value } : { kept: input.kept };
  // Decided already, from another window of time: a second key press changes nothing.
  const changes =
    conflict.state === 'resolved' ? [] : resolved({ conflict, row: row ?? null, choice, at: now(), deviceId, codes });
  return { meetingId: meetingId ?? input.meetingId, changes, output: null };
});
