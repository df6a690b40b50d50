import type { MeetingId } from '#domain/ids.ts';
import { changesOf, nextRedo, nextUndo } from '#renderer/data/history.ts';
import type { StoredTransaction } from '#renderer/data/schema.ts';
import { currentRunner } from '../run-command.ts';
import { refuseLocked } from '../locks.ts';
import { takeBack } from './take-back.ts';

/** The command taken back or done again, or null where there was none. */
export type HistoryStep = { readonly command: string } | null;

/** Takes back the newest transaction of a meeting (or of what belongs to none), after a restart too. */
export function undo(meetingId: MeetingId | null): Promise<HistoryStep> {
  return step(meetingId, 'undo');
}

/** Does again what undo took back. */
export function redo(meetingId: MeetingId | null): Promise<HistoryStep> {
  return step(meetingId, 'redo');
}

let running: Promise<unknown> = Promise.resolve();

/** One after the other: two quick presses must not find the same transaction. */
function step(meetingId: MeetingId | null, kind: 'undo' | 'redo'): Promise<HistoryStep> {
  const result = running.then(() => takeStep(meetingId, kind));
  running = result.catch(() => undefined);
  return result;
}

async function takeStep(meetingId: MeetingId | null, kind: 'undo' | 'redo'): Promise<HistoryStep> {
  const { commit, ...context } = currentRunner();
  const { db } = context;
  const scope = meetingId ?? 'app';
  const own = await (kind === 'undo' ? nextUndo(db, scope) : nextRedo(db, scope));
  const target = own ?? (kind === 'undo' && meetingId !== null ? await creationOf(meetingId) : null);
  if (target === null) return null;
  const changes = await takeBack(await changesOf(db, target), context);
  await refuseLocked(currentRunner(), { command: target.command, meetingId: target.meetingId, changes });
  await commit({ command: target.command, meetingId: target.meetingId, changes, kind, ofTx: target.txId });
  return { command: target.command };
}

/** Inside of a meeting with nothing left to undo, the last step is the one that made the meeting. */
async function creationOf(meetingId: MeetingId): Promise<StoredTransaction | null> {
  const { db } = currentRunner();
  const newest = await nextUndo(db, 'app');
  if (newest === null) return null;
  const changes = await changesOf(db, newest);
  const made = changes.some(
    ({ entity, entityId, before }) => entity === 'meetings' && entityId === meetingId && before === null,
  );
  return made ? newest : null;
}
