import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId, OutcomeId, TopicId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { database } from '#renderer/data/database.ts';
import { allRows, isAlive, rowsOf } from '#renderer/data/rows.ts';

/** An entry with all that can be said of it, and all it can be tied to. */
export type Entry = {
  readonly outcome: Row<'outcomes'>;
  readonly meeting: Row<'meetings'>;
  /** Of the meeting, in their order. */
  readonly outcomes: readonly Row<'outcomes'>[];
  readonly sessions: readonly Row<'sessions'>[];
  readonly items: readonly Row<'agendaItems'>[];
  readonly topics: readonly Row<'topics'>[];
  readonly milestones: readonly Row<'milestones'>[];
  readonly attendees: readonly Row<'attendees'>[];
  readonly organizations: readonly Row<'organizations'>[];
  readonly people: readonly Row<'people'>[];
  readonly links: readonly Row<'links'>[];
  /** Of this entry. */
  readonly reports: readonly Row<'progress'>[];
  readonly closings: readonly Row<'closings'>[];
};

/** One entry, live; null where it is gone, undefined while it is read. */
export function useEntry(outcomeId: OutcomeId): Entry | null | undefined {
  const read = async () => ({ outcomeId, entry: await readEntry(outcomeId) });
  const result = useLiveQuery(read, [outcomeId]);
  // While another entry is read, the live query still gives the last one.
  return result?.outcomeId === outcomeId ? result.entry : undefined;
}

async function readEntry(outcomeId: OutcomeId): Promise<Entry | null> {
  const db = database();
  const outcome = await db.outcomes.get(outcomeId);
  if (outcome === undefined || !isAlive(outcome)) return null;
  const { meetingId } = outcome;
  const [meeting, outcomes, sessions, items, topics, milestones] = await Promise.all([
    db.meetings.get(meetingId),
    rowsOf(db, 'outcomes', meetingId),
    rowsOf(db, 'sessions', meetingId),
    rowsOf(db, 'agendaItems', meetingId),
    rowsOf(db, 'topics', meetingId),
    rowsOf(db, 'milestones', meetingId),
  ]);
  const [attendees, organizations, links, closings, reports] = await Promise.all([
    rowsOf(db, 'attendees', meetingId),
    allRows(db, 'organizations'),
    rowsOf(db, 'links', meetingId),
    rowsOf(db, 'closings', meetingId),
    rowsOf(db, 'progress', meetingId),
  ]);
  if (meeting === undefined) return null;
  const named = [
    ...attendees.map(({ personId }) => personId),
    ...outcome.owners.flatMap(({ party }) => (party.kind === 'person' ? party.id : [])),
    ...(outcome.attribution.kind === 'person' ? [outcome.attribution.id] : []),
  ];
  const people = await db.people.bulkGet([...new Set(named)]);
  return {
    outcome,
    meeting,
    outcomes: outcomes.sort((a, b) => (a.rank < b.rank ? -1 : 1)),
    sessions: sessions.sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1)),
    items: items.sort((a, b) => (a.rank < b.rank ? -1 : 1)),
    topics: topics.sort((a, b) => (a.rank < b.rank ? -1 : 1)),
    milestones: milestones.sort((a, b) => (a.date < b.date ? -1 : 1)),
    attendees,
    organizations,
    people: people.filter((row): row is Row<'people'> => row?.deletedAt === null),
    links,
    reports: reports.filter((report) => report.outcomeId === outcomeId),
    closings,
  };
}

/** An indicator with what was read of it. */
export type Measured = { readonly indicator: Row<'indicators'>; readonly readings: readonly Row<'readings'>[] };

/** What is measured: an entry, or a topic. */
export type MeasuredThing = {
  readonly meetingId: MeetingId;
  readonly topicId: TopicId | null;
  readonly outcomeId: OutcomeId | null;
};

/** The indicators of a topic or an entry in their order, live; undefined while they are read. */
export function useIndicators({ meetingId, topicId, outcomeId }: MeasuredThing): readonly Measured[] | undefined {
  return useLiveQuery(async () => {
    const db = database();
    const indicators = await rowsOf(db, 'indicators', meetingId);
    const readings = await rowsOf(db, 'readings', meetingId);
    return indicators
      .filter((one) => (topicId === null ? one.outcomeId === outcomeId : one.topicId === topicId))
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map((indicator) => ({
        indicator,
        readings: readings.filter(({ indicatorId }) => indicatorId === indicator.id),
      }));
  }, [meetingId, topicId, outcomeId]);
}

/** How many indicators each topic of a meeting has, live. */
export function useIndicatorCounts(meetingId: MeetingId): ReadonlyMap<TopicId, number> {
  const read = async () => {
    const counts = new Map<TopicId, number>();
    for (const { topicId } of await rowsOf(database(), 'indicators', meetingId)) {
      if (topicId !== null) counts.set(topicId, (counts.get(topicId) ?? 0) + 1);
    }
    return counts;
  };
  return useLiveQuery(read, [meetingId]) ?? noCounts;
}

const noCounts: ReadonlyMap<TopicId, number> = new Map();
