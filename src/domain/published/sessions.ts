import { type NumberedItem, numberedItems } from '../capture/item-clock.ts';
import type { Instant, Locale, PlainDate } from '../primitives.ts';
import type { AgendaItem, Session } from '../records/meeting.ts';
import { type Party, directoryOf } from '../summary/credit.ts';
import type { Passage } from '../summary/document.ts';
import { toPassage } from '../summary/passage.ts';
import { isBlank, isVisibleTo } from '../summary/plan.ts';
import { plannedTimes } from '../summary/run-of-show/planned-times.ts';
import { addMinutes, wallClock } from '../time/zone.ts';
import { type DataInput, publishedNames } from './entries.ts';

export type PublishedItem = {
  readonly number: string;
  readonly title: Passage | null;
  /** When it begins if those before it take as long as planned; null where nobody planned them. */
  readonly start: string | null;
  readonly minutes: number | null;
  readonly people: readonly string[];
};

/** A session as its readers may see it. Times are those of the meeting's clock. */
export type PublishedSession = {
  readonly session: Session;
  readonly title: Passage | null;
  readonly date: PlainDate;
  readonly start: string;
  readonly end: string;
  readonly room: string | null;
  /** Who has to do with it: the two organizations of a bilateral, who chairs, who presents. */
  readonly people: readonly string[];
  readonly items: readonly PublishedItem[];
};

/** The sessions of the meeting in order of time, those its readers may know of. */
export function publishedSessions(input: DataInput): PublishedSession[] {
  const { records, summary } = input;
  return records.sessions
    .filter(({ deletedAt, visibility }) => deletedAt === null && isVisibleTo(summary.audience, visibility))
    .toSorted((a, b) => (a.startsAt < b.startsAt || (a.startsAt === b.startsAt && a.id < b.id) ? -1 : 1))
    .map((session) => sessionOf(session, input));
}

function sessionOf(session: Session, input: DataInput): PublishedSession {
  const { records, locale } = input;
  const { timeZone } = records.meeting;
  const start = wallClock(session.startsAt, timeZone);
  const end = wallClock(addMinutes(session.startsAt, session.plannedMinutes), timeZone);
  const room = records.rooms.find(({ id, deletedAt }) => id === session.roomId && deletedAt === null);
  const ref = { entity: 'sessions', entityId: session.id, field: 'title' } as const;
  return {
    session,
    title: isBlank(session.title) ? null : toPassage(session.title, ref, locale),
    date: start.date,
    start: start.time,
    end: end.time,
    room: room?.name ?? null,
    people: peopleOf(session, input),
    items: itemsOf(session, input),
  };
}

function peopleOf(session: Session, input: DataInput): string[] {
  const parties: Party[] = [
    ...session.partyOrganizationIds.map((id): Party => ({ kind: 'organization', id })),
    ...[...session.chairIds, ...session.presenterIds].map((id): Party => ({ kind: 'person', id })),
  ];
  const directory = directoryOf(input.records);
  const named = publishedNames(parties, 'speaker', { ...input, directory });
  // Names an agenda came with: of these nobody knows the organization.
  const typed = input.summary.attribution === 'name' && session.presenterIds.length === 0 ? session.presenterNames : [];
  return [...named, ...typed.filter((name) => !named.includes(name))];
}

/** Numbered as its readers see them: no gap tells of an item they don't. */
function itemsOf(session: Session, input: DataInput): PublishedItem[] {
  const { records, summary, locale } = input;
  const { id } = session;
  const own = records.agendaItems.filter(({ sessionId, deletedAt }) => sessionId === id && deletedAt === null);
  const byId = new Map<string, AgendaItem>(own.map((item) => [item.id, item]));
  const isSeen = (item: AgendaItem): boolean => {
    if (!isVisibleTo(summary.audience, item.visibility)) return false;
    const above = item.parentId === null ? undefined : byId.get(item.parentId);
    return above === undefined || isSeen(above);
  };
  const directory = directoryOf(records);
  const starts = plannedTimes(session, own);
  const clock = (at: Instant | undefined) => (at === undefined ? null : wallClock(at, records.meeting.timeZone).time);
  return numberedItems(own.filter(isSeen)).map(({ item, number }: NumberedItem<AgendaItem>) => ({
    number,
    title: titleOf(item, locale),
    start: clock(starts.get(item.id)),
    minutes: item.plannedMinutes,
    people: publishedNames(
      item.presenterIds.map((personId): Party => ({ kind: 'person', id: personId })),
      'speaker',
      { ...input, directory },
    ),
  }));
}

function titleOf({ id, title }: AgendaItem, locale: Locale): Passage | null {
  return isBlank(title) ? null : toPassage(title, { entity: 'agendaItems', entityId: id, field: 'title' }, locale);
}
