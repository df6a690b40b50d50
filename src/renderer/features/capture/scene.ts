import { useMemo } from 'react';
import { nowAndNext } from '#domain/agenda/now-next.ts';
import type { CaptureContext } from '#domain/capture/capture.ts';
import { closingOf } from '#domain/closing/locked-change.ts';
import { type NumberedItem, numberedItems } from '#domain/capture/item-clock.ts';
import { plainDateOf } from '#domain/format/dates.ts';
import type { AgendaItemId, MeetingId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Row } from '#domain/records/tables.ts';
import { useLocale } from '#renderer/i18n/use-format.ts';
import { type Agenda, useAgenda } from '#renderer/queries/agenda.ts';
import { type Entries, useCaptureEntries } from '#renderer/queries/capture-entries.ts';
import { type CaptureNames, useCaptureNames } from '#renderer/queries/capture.ts';
import { useRowsOf } from '#renderer/queries/rows.ts';
import { useNow } from '#renderer/state/clock.ts';
import { type CapturePlace, useCapture } from '#renderer/state/capture.ts';

/** What the parts of the capture look names up in. */
export type Lookups = {
  readonly people: ReadonlyMap<string, string>;
  readonly organizations: ReadonlyMap<string, string>;
  /** By person: the organization he or she represents. */
  readonly represented: ReadonlyMap<string, string>;
  readonly topics: ReadonlyMap<string, Row<'topics'>>;
  readonly milestones: ReadonlyMap<string, Row<'milestones'>>;
  readonly timeZone: string;
};

/** The marks that are still open. */
export type Marks = {
  /** Moments of this place, in the order of time. */
  readonly moments: readonly Row<'markers'>[];
  /** The entries to follow up. */
  readonly followed: ReadonlySet<string>;
};

export type Scene = {
  readonly meetingId: MeetingId;
  readonly agenda: Agenda;
  readonly place: CapturePlace;
  readonly session: Row<'sessions'> | null;
  readonly items: readonly NumberedItem<Row<'agendaItems'>>[];
  /** The item that new entries belong to. */
  readonly itemId: AgendaItemId | null;
  readonly entries: readonly Row<'outcomes'>[];
  readonly codes: readonly string[];
  readonly context: CaptureContext;
  readonly lookups: Lookups;
  readonly marks: Marks;
  /** What makes the record of this place final; null where it can be written. */
  readonly closing: Row<'closings'> | null;
};

/** All that the capture of a meeting shows; undefined while it is read, null where the meeting is gone. */
export function useScene(meetingId: MeetingId): Scene | null | undefined {
  const agenda = useAgenda(meetingId);
  const names = useCaptureNames(meetingId);
  const all = useCaptureEntries(meetingId);
  const parts = useMemo(() => (agenda && names ? { agenda, names } : null), [agenda, names]);
  const markers = useRowsOf('markers', meetingId);
  const closings = useRowsOf('closings', meetingId);
  const scene = useSceneOf(meetingId, parts, all);
  const place = scene?.place ?? 'whole';
  const marks = useMemo(() => marksOf(markers ?? [], place), [markers, place]);
  if (agenda === null) return null;
  if (scene === undefined || markers === undefined || closings === undefined) return undefined;
  const closing = closingOf(closings, scene.session?.id ?? null) as Row<'closings'> | null;
  return { ...scene, marks, closing };
}

type Parts = { readonly agenda: Agenda; readonly names: CaptureNames };

type Setting = Omit<Scene, 'marks' | 'closing'>;

function useSceneOf(meetingId: MeetingId, parts: Parts | null, all: Entries | undefined): Setting | undefined {
  const locale = useLocale();
  const now = useNow(60);
  const kept = useCapture((state) => state.places[meetingId]);
  const chosen = useCapture((state) => state.items);
  const place = parts === null ? 'whole' : placeOf(parts.agenda, kept, now);
  const today = plainDateOf(now, parts?.agenda.meeting.timeZone ?? 'UTC');
  const context = useMemo(
    (): CaptureContext | null => (parts === null ? null : { locale, today, defaultKind: 'takeaway', ...parts.names }),
    [parts, locale, today],
  );
  const lookups = useMemo(() => (parts === null ? null : lookupsOf(parts)), [parts]);
  const items = useMemo(
    () => numberedItems((parts?.agenda.items ?? []).filter(({ sessionId }) => sessionId === place)),
    [parts, place],
  );
  const entries = useMemo(() => {
    const sessionId = place === 'whole' ? null : place;
    return (all?.entries ?? []).filter((entry) => entry.sessionId === sessionId);
  }, [all, place]);
  if (parts === null || all === undefined || context === null || lookups === null) return undefined;
  const session = parts.agenda.sessions.find(({ id }) => id === place) ?? null;
  const wanted = chosen[place];
  const current = items.find(({ item }) => item.state === 'current')?.item.id ?? null;
  const itemId =
    wanted !== undefined && (wanted === null || items.some(({ item }) => item.id === wanted)) ? wanted : current;
  return {
    meetingId,
    agenda: parts.agenda,
    place,
    session,
    items,
    itemId,
    entries,
    codes: all.codes,
    context,
    lookups,
  };
}

function marksOf(markers: readonly Row<'markers'>[], place: CapturePlace): Marks {
  const open = markers.filter(({ state }) => state === 'open');
  const sessionId = place === 'whole' ? null : place;
  return {
    moments: open
      .filter((marker) => marker.outcomeId === null && marker.sessionId === sessionId)
      .sort((a, b) => (a.at < b.at ? -1 : 1)),
    followed: new Set(open.flatMap(({ outcomeId }) => outcomeId ?? [])),
  };
}

/** The session captured last, else the one that is on, else the first. */
function placeOf({ sessions }: Agenda, kept: CapturePlace | undefined, now: Instant): CapturePlace {
  if (kept !== undefined && (kept === 'whole' || sessions.some(({ id }) => id === kept))) return kept;
  return nowAndNext(sessions, now).current?.session.id ?? sessions[0]?.id ?? 'whole';
}

function lookupsOf({ agenda, names }: Parts): Lookups {
  const represented = names.attendees.flatMap(({ personId, representingOrganizationId }) => {
    const name = agenda.organizationNames.get(representingOrganizationId ?? '');
    return name === undefined ? [] : [[personId as string, name] as const];
  });
  return {
    people: agenda.peopleNames,
    organizations: agenda.organizationNames,
    represented: new Map(represented),
    topics: new Map(names.topics.map((topic) => [topic.id, topic])),
    milestones: new Map(names.milestones.map((milestone) => [milestone.id, milestone])),
    timeZone: agenda.meeting.timeZone,
  };
}
