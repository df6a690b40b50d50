import { edition } from '#domain/change.ts';
import type { SessionId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** Moves a session to the trash. Its entries and notes stay with the meeting. */
export const deleteSession = command(async ({ sessionId }: { readonly sessionId: SessionId }, { db, now }) => {
  const session = await rowOrThrow(db.sessions, sessionId);
  const change = edition('sessions', session, { deletedAt: now() });
  return { meetingId: session.meetingId, changes: change === null ? [] : [change], output: null };
});
