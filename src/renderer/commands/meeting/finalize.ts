import { creation, edition } from '#domain/change.ts';
import { closingOf } from '#domain/closing/locked-change.ts';
import { type ClosingId, type MeetingId, type SessionId, asId } from '#domain/ids.ts';
import type { Closing } from '#domain/records/follow-up.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type Finalize = {
  readonly meetingId: MeetingId;
  /** Null: the whole meeting. */
  readonly sessionId: SessionId | null;
};

/** Makes the record of a session, or of the meeting, final: it is locked from now on. */
export const finalize = command(async ({ meetingId, sessionId }: Finalize, { db, now, newId }) => {
  const closings = await rowsOf(db, 'closings', meetingId);
  if (closingOf(closings, sessionId) !== null) return { meetingId, changes: [], output: { finalized: false } };
  const closing: Closing = {
    id: asId<ClosingId>(newId()),
    meetingId,
    sessionId,
    finalizedAt: now(),
    reopenedAt: null,
    reason: '',
    deletedAt: null,
  };
  return { meetingId, changes: [creation('closings', closing)], output: { finalized: true } };
});

/** Opens a final record again. The reason stays in the history. */
export const reopen = command(
  async ({ closingId, reason }: { readonly closingId: ClosingId; readonly reason: string }, { db, now }) => {
    const closing = await rowOrThrow(db.closings, closingId);
    const change = closing.reopenedAt === null ? edition('closings', closing, { reopenedAt: now(), reason }) : null;
    return { meetingId: closing.meetingId, changes: change === null ? [] : [change], output: null };
  },
);
