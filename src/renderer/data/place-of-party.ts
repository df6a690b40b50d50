import type { AttendeeId, MeetingId, SessionId } from '#domain/ids.ts';
import { isAlive } from './rows.ts';
import type { Database } from './schema.ts';

/** Where a person or an organization is met: as an attendee, else at a session that names them, else as a host. */
export type PartyPlace =
  | { readonly kind: 'attendee'; readonly meetingId: MeetingId; readonly id: AttendeeId }
  | { readonly kind: 'session'; readonly meetingId: MeetingId; readonly id: SessionId }
  | { readonly kind: 'meeting'; readonly meetingId: MeetingId };

/** The meeting one is in counts first, then the latest; null where no meeting knows the person or organization. */
export async function placeOfParty(db: Database, id: string, near: MeetingId | null): Promise<PartyPlace | null> {
  const meetings = (await db.meetings.toArray()).filter(isAlive);
  meetings.sort((a, b) => Number(b.id === near) - Number(a.id === near) || (a.startDate > b.startDate ? -1 : 1));
  for (const { id: meetingId, hostOrganizationIds } of meetings) {
    const attendees = await db.attendees.where('meetingId').equals(meetingId).toArray();
    const attendee = attendees.find(
      (one) => isAlive(one) && (one.personId === id || one.representingOrganizationId === id),
    );
    if (attendee !== undefined) return { kind: 'attendee', meetingId, id: attendee.id };
    const sessions = await db.sessions.where('meetingId').equals(meetingId).toArray();
    const session = sessions.find(
      (one) =>
        isAlive(one) &&
        [...one.chairIds, ...one.presenterIds, ...one.rapporteurIds, ...one.partyOrganizationIds].some(
          (named) => named === id,
        ),
    );
    if (session !== undefined) return { kind: 'session', meetingId, id: session.id };
    if (hostOrganizationIds.some((host) => host === id)) return { kind: 'meeting', meetingId };
  }
  return null;
}
