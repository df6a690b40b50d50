import { ranks } from '../rank.ts';
import type { AgendaItemId, SessionId } from '../ids.ts';
import type { AgendaItem, Meeting, Room, Session } from '../records/meeting.ts';
import type { PlainDate, Visibility } from '../primitives.ts';
import type { SampleItem, SampleMeeting, SampleSession } from './sample-data.ts';
import { idOf, idsOf, type SampleFrame } from './sample-frame.ts';

export function sampleMeeting(meeting: SampleMeeting, frame: SampleFrame): Meeting {
  const { rooms: _rooms, date, hosts, title, ...rest } = meeting;
  return {
    ...rest,
    id: frame.meetingId,
    title: frame.text(title),
    startDate: date as PlainDate,
    endDate: date as PlainDate,
    hostOrganizationIds: idsOf(frame.organizations, hosts),
    origin: 'sample',
    deletedAt: null,
  };
}

export function sampleRooms(meeting: SampleMeeting, frame: SampleFrame): Room[] {
  return ranked(meeting.rooms).map(([{ key, name, capacity }, rank]) => ({
    id: idOf(frame.rooms, key),
    meetingId: frame.meetingId,
    name,
    capacity,
    rank,
    deletedAt: null,
  }));
}

export function sampleSession(session: SampleSession, visibility: Visibility, frame: SampleFrame): Session {
  return {
    id: idOf(frame.sessions, session.key),
    meetingId: frame.meetingId,
    roomId: session.room === undefined ? null : idOf(frame.rooms, session.room),
    kind: session.kind,
    title: frame.text(session.title),
    abstract: session.abstract === undefined ? null : frame.text(session.abstract),
    startsAt: frame.at(session.start),
    plannedMinutes: session.minutes,
    ...actualTimes(session, frame),
    state: session.state ?? 'scheduled',
    chairIds: idsOf(frame.people, session.chairs),
    presenterIds: idsOf(frame.people, session.presenters),
    rapporteurIds: idsOf(frame.people, session.rapporteurs),
    partyOrganizationIds: idsOf(frame.organizations, session.parties),
    presenterNames: [],
    spokenLocales: session.spoken ?? [],
    interpretationLocales: session.interpretation ?? [],
    visibility: session.visibility ?? visibility,
    externalRef: null,
    deletedAt: null,
  };
}

/** The items of a session, each followed by its sub-items. What is said in a session is as visible as the session. */
export function sampleItems(session: SampleSession, visibility: Visibility, frame: SampleFrame): AgendaItem[] {
  return itemsUnder(session.items ?? [], {
    session,
    sessionId: idOf(frame.sessions, session.key),
    parentId: null,
    visibility: session.visibility ?? visibility,
    frame,
  });
}

type ItemPlace = {
  readonly session: SampleSession;
  readonly sessionId: SessionId;
  readonly parentId: AgendaItemId | null;
  readonly visibility: Visibility;
  readonly frame: SampleFrame;
};

function itemsUnder(items: readonly SampleItem[], place: ItemPlace): AgendaItem[] {
  const { session, sessionId, parentId, visibility, frame } = place;
  return ranked(items).flatMap(([item, rank]) => {
    const id = idOf(frame.items, `${session.key}/${item.key}`);
    const record: AgendaItem = {
      id,
      meetingId: frame.meetingId,
      sessionId,
      parentId,
      rank,
      title: frame.text(item.title),
      purpose: item.purpose,
      presenterIds: idsOf(frame.people, item.presenters),
      plannedMinutes: item.minutes,
      ...actualTimes(item, frame),
      state: session.state === 'done' ? 'done' : 'pending',
      visibility: item.visibility ?? visibility,
      deletedAt: null,
    };
    return [record, ...itemsUnder(item.items ?? [], { ...place, parentId: id })];
  });
}

function actualTimes(
  { actual }: SampleSession | SampleItem,
  frame: SampleFrame,
): Pick<Session, 'actualStartAt' | 'actualEndAt'> {
  if (actual === undefined) return { actualStartAt: null, actualEndAt: null };
  return { actualStartAt: frame.at(actual.start), actualEndAt: frame.at(actual.end) };
}

function ranked<T>(list: readonly T[]): (readonly [T, string])[] {
  const order = ranks(list.length);
  return list.map((entry, index) => [entry, order[index] ?? ''] as const);
}
