import { edition } from '#domain/change.ts';
import type { SessionId } from '#domain/ids.ts';
import type { Session } from '#domain/records/meeting.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type EditSession = {
  readonly sessionId: SessionId;
  readonly fields: Partial<Omit<Session, 'id' | 'meetingId' | 'deletedAt'>>;
};

/** Changes some fields of a session. */
export const editSession = command(async ({ sessionId, fields }: EditSession, { db }) => {
  const session = await rowOrThrow(db.sessions, sessionId);
  const change = edition('sessions', session, fields);
  return { meetingId: session.meetingId, changes: change === null ? [] : [change], output: null };
});
