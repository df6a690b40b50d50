import { edition } from '#domain/change.ts';
import type { SessionId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** Starts a session now. */
export const startSession = command(async ({ sessionId }: { readonly sessionId: SessionId }, { db, now }) => {
  const session = await rowOrThrow(db.sessions, sessionId);
  const change = edition('sessions', session, { state: 'live', actualStartAt: now(), actualEndAt: null });
  return { meetingId: session.meetingId, changes: change === null ? [] : [change], output: null };
});

/** Ends a session now. */
export const finishSession = command(async ({ sessionId }: { readonly sessionId: SessionId }, { db, now }) => {
  const session = await rowOrThrow(db.sessions, sessionId);
  const change = edition('sessions', session, { state: 'done', actualEndAt: now() });
  return { meetingId: session.meetingId, changes: change === null ? [] : [change], output: null };
});
