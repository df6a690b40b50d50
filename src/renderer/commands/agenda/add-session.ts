import { newSession } from '#domain/agenda/new-session.ts';
import { creation } from '#domain/change.ts';
import { type MeetingId, type RoomId, type SessionId, asId } from '#domain/ids.ts';
import { localized } from '#domain/localized-text.ts';
import type { Instant } from '#domain/primitives.ts';
import type { SessionKind } from '#domain/records/meeting.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

export type NewSession = {
  readonly meetingId: MeetingId;
  readonly title: string;
  readonly kind: SessionKind;
  readonly roomId: RoomId | null;
  readonly startsAt: Instant;
  readonly plannedMinutes: number;
};

/** A new session of the agenda. */
export const addSession = command(async (input: NewSession, { db, newId }) => {
  const meeting = await rowOrThrow(db.meetings, input.meetingId);
  const { roomId, kind, startsAt, plannedMinutes } = input;
  const title = localized(meeting.sourceLocale, input.title);
  const session = newSession(meeting, {
    id: asId<SessionId>(newId()),
    roomId,
    kind,
    title,
    startsAt,
    plannedMinutes,
  });
  return { meetingId: input.meetingId, changes: [creation('sessions', session)], output: { sessionId: session.id } };
});
