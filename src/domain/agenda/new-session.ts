import type { LocalizedText } from '../localized-text.ts';
import type { AgendaItem, Meeting, Session } from '../records/meeting.ts';

/** A session nobody has run yet, in the languages of its meeting. */
export function newSession(
  meeting: Pick<Meeting, 'id' | 'workingLocales' | 'defaultVisibility'>,
  fields: Pick<Session, 'id' | 'roomId' | 'kind' | 'title' | 'startsAt' | 'plannedMinutes'>,
): Session {
  return {
    meetingId: meeting.id,
    abstract: null,
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
    ...fields,
  };
}

/** An item of a session that nobody has come to yet. */
export function newItem(
  session: Pick<Session, 'id' | 'meetingId' | 'visibility'>,
  fields: Pick<AgendaItem, 'id' | 'rank'> & { readonly title: LocalizedText } & Partial<AgendaItem>,
): AgendaItem {
  return {
    meetingId: session.meetingId,
    sessionId: session.id,
    parentId: null,
    purpose: 'discussion',
    presenterIds: [],
    plannedMinutes: null,
    actualStartAt: null,
    actualEndAt: null,
    state: 'pending',
    visibility: session.visibility,
    deletedAt: null,
    ...fields,
  };
}
