import type { PlainDate, TimeZone } from '../primitives.ts';
import type { Room, Session } from '../records/meeting.ts';
import { addMinutes, wallClock } from '../time/zone.ts';

/** A session in the timetable of a day. Minutes count from midnight of that day, by the wall clock of the meeting. */
export type Block<S> = {
  readonly session: S;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Sessions that run at once in one room stand side by side: lane 0 of `lanes`. */
  readonly lane: number;
  readonly lanes: number;
};

export type RoomColumn<S, R> = { readonly room: R | null; readonly blocks: readonly Block<S>[] };

export type DayTable<S, R> = {
  readonly date: PlainDate;
  readonly columns: readonly RoomColumn<S, R>[];
  /** Breaks that nothing else runs beside: bands across all rooms. */
  readonly bands: readonly Block<S>[];
  /** Whole hours that hold all blocks. */
  readonly fromMinute: number;
  readonly toMinute: number;
};

type Span<S> = { readonly session: S; readonly fromMinute: number; readonly toMinute: number };

/** The days of an agenda, each with its rooms in their order. Rooms without a session that day are left out. */
export function timetable<S extends Session, R extends Room>(
  sessions: readonly S[],
  rooms: readonly R[],
  timeZone: TimeZone,
): DayTable<S, R>[] {
  const days = new Map<PlainDate, Span<S>[]>();
  for (const session of sessions) {
    const { date, span } = spanOf(session, timeZone);
    days.set(date, [...(days.get(date) ?? []), span]);
  }
  return [...days.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, spans]) => dayTable(date, spans.sort(byTime), rooms));
}

/** Minutes since midnight of `HH:mm`. */
export function minuteOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/**
 * A session belongs to the day it begins on, also past midnight (1500 is one in the morning). It ends where the clock
 * then stands, so that a night on which clocks change has no false overlap; unless the clock was put back over all of it.
 */
function spanOf<S extends Session>(session: S, timeZone: TimeZone): { date: PlainDate; span: Span<S> } {
  const { startsAt, plannedMinutes } = session;
  const start = wallClock(startsAt, timeZone);
  const end = wallClock(addMinutes(startsAt, plannedMinutes), timeZone);
  const fromMinute = minuteOf(start.time);
  const shown = minuteOf(end.time) + (Date.parse(end.date) - Date.parse(start.date)) / 60_000;
  const toMinute = shown > fromMinute ? shown : fromMinute + plannedMinutes;
  return { date: start.date, span: { session, fromMinute, toMinute } };
}

function dayTable<S extends Session, R extends Room>(
  date: PlainDate,
  spans: readonly Span<S>[],
  rooms: readonly R[],
): DayTable<S, R> {
  const isBand = (span: Span<S>) =>
    span.session.kind === 'break' && !spans.some((other) => other !== span && overlaps(other, span));
  const bands = spans.filter(isBand).map((span) => ({ ...span, lane: 0, lanes: 1 }));
  const placed = spans.filter((span) => !isBand(span));
  const known = new Set<string>(rooms.map(({ id }) => id));
  const used = [...rooms].filter((room) => placed.some(({ session }) => session.roomId === room.id));
  const homeless = placed.filter(({ session }) => session.roomId === null || !known.has(session.roomId));
  const columns: RoomColumn<S, R>[] = used
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map((room) => ({ room, blocks: inLanes(placed.filter(({ session }) => session.roomId === room.id)) }));
  if (homeless.length > 0 || columns.length === 0) columns.push({ room: null, blocks: inLanes(homeless) });
  return {
    date,
    columns,
    bands,
    fromMinute: Math.floor(Math.min(...spans.map((span) => span.fromMinute)) / 60) * 60,
    toMinute: Math.ceil(Math.max(...spans.map(takenUntil)) / 60) * 60,
  };
}

/** Puts overlapping spans side by side: each takes the first free lane of its cluster. */
function inLanes<S>(spans: readonly Span<S>[]): Block<S>[] {
  const blocks: Block<S>[] = [];
  let cluster: (Span<S> & { lane: number })[] = [];
  let ends: number[] = [];
  const close = () => {
    blocks.push(...cluster.map((span) => ({ ...span, lanes: ends.length })));
    cluster = [];
    ends = [];
  };
  for (const span of spans) {
    if (cluster.length > 0 && span.fromMinute >= Math.max(...ends)) close();
    const free = ends.findIndex((end) => end <= span.fromMinute);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = takenUntil(span);
    cluster.push({ ...span, lane });
  }
  close();
  return blocks;
}

function overlaps<S>(a: Span<S>, b: Span<S>): boolean {
  return a.fromMinute < takenUntil(b) && b.fromMinute < takenUntil(a);
}

/** A session without a length still takes its place: two that begin at once must not hide each other. */
function takenUntil<S>({ fromMinute, toMinute }: Span<S>): number {
  return Math.max(toMinute, fromMinute + 1);
}

function byTime<S extends Session>(a: Span<S>, b: Span<S>): number {
  return a.fromMinute - b.fromMinute || b.toMinute - a.toMinute;
}
