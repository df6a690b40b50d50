import { useLiveQuery } from 'dexie-react-hooks';
import type { MeetingId, OutboxEntryId } from '#domain/ids.ts';
import { type FailedAttempt, failedAttempts } from '#domain/outbox/timeline.ts';
import type { Row } from '#domain/records/tables.ts';
import type { TimeZone } from '#domain/primitives.ts';
import { database } from '#renderer/data/database.ts';
import { allRows, isAlive } from '#renderer/data/rows.ts';
import type { Database } from '#renderer/data/schema.ts';

/** An entry with what it is about. The destination may be in the trash; its name is still needed. */
export type OutboxItem = {
  readonly entry: Row<'outbox'>;
  readonly artifact: Row<'artifacts'>;
  readonly destination: Row<'destinations'> | null;
  readonly summary: Row<'summaries'> | null;
  readonly meeting: { readonly acronym: string; readonly timeZone: TimeZone } | null;
};

export type Outbox = {
  /** Of one meeting or of all, the newest first. */
  readonly items: readonly OutboxItem[];
  /** Entries of every meeting: what a destination is doing doesn't depend on where one looks from. */
  readonly everyEntry: readonly Row<'outbox'>[];
  readonly destinations: readonly Row<'destinations'>[];
};

/** The outbox of one meeting, or of all (null), live; undefined while it is read for the first time. */
export function useOutbox(meetingId: MeetingId | null): Outbox | undefined {
  return useLiveQuery(() => readOutbox(database(), meetingId), [meetingId]);
}

/** The attempts of an entry that failed, oldest first, live. */
export function useFailedAttempts(entryId: OutboxEntryId): readonly FailedAttempt[] | undefined {
  return useLiveQuery(
    async () => failedAttempts(await database().changes.where('entityId').equals(entryId).toArray()),
    [entryId],
  );
}

async function readOutbox(db: Database, meetingId: MeetingId | null): Promise<Outbox> {
  const [stored, destinations] = await Promise.all([db.outbox.toArray(), allRows(db, 'destinations')]);
  const everyEntry = stored.filter(isAlive);
  const entries = everyEntry.filter((entry) => meetingId === null || entry.meetingId === meetingId);
  const [artifacts, places, meetings] = await Promise.all([
    db.artifacts.bulkGet(entries.map((entry) => entry.artifactId)),
    db.destinations.bulkGet(entries.map((entry) => entry.destinationId)),
    db.meetings.bulkGet(entries.map((entry) => entry.meetingId)),
  ]);
  const summaries = await db.summaries.bulkGet(artifacts.map((artifact) => artifact?.summaryId ?? ''));
  const items = entries.flatMap((entry, index): OutboxItem[] => {
    const artifact = artifacts[index];
    if (artifact === undefined) return [];
    return [
      {
        entry,
        artifact,
        destination: places[index] ?? null,
        summary: summaries[index] ?? null,
        meeting: meetings[index] ?? null,
      },
    ];
  });
  return { items: items.sort(newestFirst), everyEntry, destinations: [...destinations].sort(byCreation) };
}

function newestFirst(a: OutboxItem, b: OutboxItem): number {
  if (a.entry.queuedAt !== b.entry.queuedAt) return a.entry.queuedAt < b.entry.queuedAt ? 1 : -1;
  return a.artifact.fileName < b.artifact.fileName ? -1 : 1;
}

function byCreation(a: Row<'destinations'>, b: Row<'destinations'>): number {
  return a.id < b.id ? -1 : 1;
}
