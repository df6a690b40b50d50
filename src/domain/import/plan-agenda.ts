import { creation, edition, type PlannedChange } from '../change.ts';
import { asId, type RoomId } from '../ids.ts';
import { localized, sourceText, withText, type LocalizedText } from '../localized-text.ts';
import type { Locale } from '../primitives.ts';
import { rankBetween } from '../rank.ts';
import type { Meeting, Room, Session } from '../records/meeting.ts';
import { foldText } from '../text/fold.ts';
import type { AgendaPreview, PreviewSession } from './preview.ts';

export type AgendaPlan = {
  readonly changes: readonly PlannedChange[];
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Sessions of the file that somebody deleted here; they stay deleted. */
  readonly deleted: number;
  /** Names of the rooms that are new. */
  readonly rooms: readonly string[];
};

export type AgendaTarget = {
  readonly meeting: Meeting;
  readonly rooms: readonly Room[];
  /** Deleted ones included, so that an import does not bring them back. */
  readonly sessions: readonly Session[];
};

/** What a confirmed import also changes of the meeting itself. */
export type AgendaAdoption = { readonly timeZone: boolean; readonly dates: boolean };

type Tools = { readonly newId: () => string; readonly adopt?: AgendaAdoption };

/**
 * The changes that bring an agenda into a meeting. A session is known again by its id in the file, a room by its
 * folded name: the same file twice changes nothing. The file wins over the record in what it says
 * (title, abstract, room, time, presenters, languages); everything else of a session stays as it is here.
 */
export function planAgenda(preview: AgendaPreview, target: AgendaTarget, tools: Tools): AgendaPlan {
  const rooms = planRooms(preview, target, tools);
  const known = new Map<string, Session>();
  for (const session of target.sessions) {
    if (session.externalRef === null) continue;
    const key = refKey(session.externalRef.system, session.externalRef.id);
    // A living session goes before a deleted one with the same id.
    if (known.get(key)?.deletedAt !== null) known.set(key, session);
  }
  const changes: PlannedChange[] = [...planMeeting(preview, target.meeting, tools), ...rooms.changes];
  let [created, updated, unchanged, deleted] = [0, 0, 0, 0];
  for (const item of preview.sessions) {
    const current = known.get(refKey(item.externalSystem, item.externalId));
    const roomId = item.room === null ? null : (rooms.byName.get(foldText(item.room)) ?? null);
    if (current === undefined) {
      changes.push(creation('sessions', newSession(item, target.meeting, { roomId, id: tools.newId() })));
      created += 1;
    } else if (current.deletedAt !== null) {
      deleted += 1;
    } else {
      const change = edition(
        'sessions',
        current,
        fromFile(item, current, { roomId, locale: target.meeting.sourceLocale }),
      );
      if (change !== null) changes.push(change);
      if (change === null) unchanged += 1;
      else updated += 1;
    }
  }
  return { changes, created, updated, unchanged, deleted, rooms: rooms.created };
}

function planMeeting(preview: AgendaPreview, meeting: Meeting, tools: Tools): PlannedChange[] {
  const days = [...preview.days].sort();
  const first = days[0];
  const last = days.at(-1);
  const change = edition('meetings', meeting, {
    ...(tools.adopt?.timeZone === true && preview.timeZoneFrom === 'file' ? { timeZone: preview.timeZone } : {}),
    ...(tools.adopt?.dates === true && first !== undefined && last !== undefined
      ? { startDate: first, endDate: last }
      : {}),
  });
  return change === null ? [] : [change];
}

function planRooms(
  preview: AgendaPreview,
  target: AgendaTarget,
  tools: Tools,
): { readonly changes: PlannedChange[]; readonly byName: Map<string, RoomId>; readonly created: string[] } {
  const living = target.rooms.filter((room) => room.deletedAt === null);
  const byName = new Map<string, RoomId>();
  for (const room of living) if (!byName.has(foldText(room.name))) byName.set(foldText(room.name), room.id);
  let lastRank = living.reduce<string | null>((max, { rank }) => (max === null || rank > max ? rank : max), null);
  const changes: PlannedChange[] = [];
  const created: string[] = [];
  for (const raw of preview.rooms) {
    const name = raw.normalize('NFC');
    if (byName.has(foldText(name))) continue;
    const id = asId<RoomId>(tools.newId());
    lastRank = rankBetween(lastRank, null);
    byName.set(foldText(name), id);
    created.push(name);
    changes.push(
      creation('rooms', { id, meetingId: target.meeting.id, name, capacity: null, rank: lastRank, deletedAt: null }),
    );
  }
  return { changes, byName, created };
}

function newSession(
  item: PreviewSession,
  meeting: Meeting,
  made: { readonly roomId: RoomId | null; readonly id: string },
): Session {
  return {
    id: asId(made.id),
    meetingId: meeting.id,
    roomId: made.roomId,
    kind: item.kind,
    title: localized(meeting.sourceLocale, titleOf(item), 'import'),
    abstract: item.abstract === null ? null : localized(meeting.sourceLocale, item.abstract.normalize('NFC'), 'import'),
    startsAt: item.startsAt,
    plannedMinutes: item.plannedMinutes,
    actualStartAt: null,
    actualEndAt: null,
    state: 'scheduled',
    chairIds: [],
    presenterIds: [],
    rapporteurIds: [],
    partyOrganizationIds: [],
    presenterNames: presentersOf(item),
    spokenLocales: item.language === null ? [] : [item.language],
    interpretationLocales: [],
    visibility: meeting.defaultVisibility,
    externalRef: { system: item.externalSystem, id: item.externalId, url: item.url },
    deletedAt: null,
  };
}

/** The fields the file speaks of. What it is silent about is not emptied. */
function fromFile(
  item: PreviewSession,
  current: Session,
  made: { readonly roomId: RoomId | null; readonly locale: Locale },
): Partial<Session> {
  const presenterNames = presentersOf(item);
  return {
    title: withImported(current.title, titleOf(item)),
    abstract:
      item.abstract === null
        ? current.abstract
        : withImported(current.abstract ?? localized(made.locale, '', 'import'), item.abstract.normalize('NFC')),
    roomId: made.roomId ?? current.roomId,
    startsAt: item.startsAt,
    plannedMinutes: item.plannedMinutes,
    presenterNames: presenterNames.length === 0 ? current.presenterNames : presenterNames,
    spokenLocales: item.language === null ? current.spokenLocales : spoken(current.spokenLocales, item.language),
    externalRef: { system: item.externalSystem, id: item.externalId, url: item.url },
  };
}

function titleOf(item: PreviewSession): string {
  const title = item.subtitle === null ? item.title : `${item.title.replace(/\s*:$/u, '')}: ${item.subtitle}`;
  return title.normalize('NFC');
}

function presentersOf(item: PreviewSession): string[] {
  return item.presenters.map((name) => name.normalize('NFC'));
}

/** Languages added here stay; the one of the file is among them. */
function spoken(current: readonly string[], language: string): readonly string[] {
  return current.includes(language) ? current : [...current, language];
}

/** Translations stay and become stale when the source text changes. */
function withImported(current: LocalizedText, text: string): LocalizedText {
  if (sourceText(current) === text) return current;
  const next = withText(current, current.source, text);
  const value = next.values[next.source];
  if (value === undefined) return next;
  return { ...next, values: { ...next.values, [next.source]: { ...value, origin: 'import' } } };
}

function refKey(system: string, id: string): string {
  return `${system}\u0000${id}`;
}
