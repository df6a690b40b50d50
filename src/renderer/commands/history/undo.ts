import { type PlannedChange, creation, inverted } from '#domain/change.ts';
import { type MeetingId, type PresenceEventId, asId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import type { PresenceEvent } from '#domain/records/people.ts';
import { changesOf, nextRedo, nextUndo } from '#renderer/data/history.ts';
import type { StoredTransaction } from '#renderer/data/schema.ts';
import { currentRunner } from '../run-command.ts';

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
  const { db, commit, now, newId } = currentRunner();
  const scope = meetingId ?? 'app';
  const own = await (kind === 'undo' ? nextUndo(db, scope) : nextRedo(db, scope));
  const target = own ?? (kind === 'undo' && meetingId !== null ? await creationOf(meetingId) : null);
  if (target === null) return null;
  const changes = takenBack(await changesOf(db, target), { at: now(), newId });
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

type Tools = { readonly at: Instant; readonly newId: () => string };

/** Presence events are append-only, so theirs is taken back by an event that voids it. */
function takenBack(changes: readonly PlannedChange[], { at, newId }: Tools): PlannedChange[] {
  const isAppended = (change: PlannedChange) => change.entity === 'presenceEvents' && change.before === null;
  const voids = changes.filter(isAppended).map((change) => {
    const event = change.after as PresenceEvent;
    const id = asId<PresenceEventId>(newId());
    return creation('presenceEvents', { ...event, id, kind: 'void', at, method: 'manual', voids: event.id });
  });
  return [...inverted(changes.filter((change) => !isAppended(change))), ...voids];
}
