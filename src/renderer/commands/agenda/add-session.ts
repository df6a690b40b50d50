import { creation } from '#domain/change.ts';
import { type MeetingId, type RoomId, type SessionId, asId } from '#domain/ids.ts';
import { localized } from '#domain/localized-text.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Session, SessionKind } from '#domain/records/meeting.ts';
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
  const session: Session = {
    id: asId<SessionId>(newId()),
    meetingId: input.meetingId,
    roomId: input.roomId,
    kind: input.kind,
    title: localized(meeting.sourceLocale, input.title),
    abstract: null,
    startsAt: input.startsAt,
    plannedMinutes: input.plannedMinutes,
    actualStartAt: null,
    actualEndAt: null,
    state: 'scheduled',
    chairIds: [],
    presenterIds: [],
    rapporteurIds: [],
    partyOrganizationIds: [],
    presenterNames: [],
    spokenLocales: [...meeting.workingLocales],
    interpretationLocales: [],
    visibility: meeting.defaultVisibility,
    externalRef: null,
    deletedAt: null,
  };
  return { meetingId: input.meetingId, changes: [creation('sessions', session)], output: { sessionId: session.id } };
});
