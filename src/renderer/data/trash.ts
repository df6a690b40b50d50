import type { DeviceId, MeetingId } from '#domain/ids.ts';
import type { Instant } from '#domain/primitives.ts';
import type { Database } from './schema.ts';

export const trashEntities = [
  ...(['sessions', 'agendaItems', 'attendees', 'outcomes', 'notes', 'topics', 'rooms', 'milestones'] as const),
  ...(['progress', 'indicators', 'readings', 'links', 'markers', 'glossaryTerms'] as const),
];

/** A record in the trash. */
export type TrashEntry = {
  readonly entity: (typeof trashEntities)[number];
  readonly entityId: string;
  readonly deletedAt: Instant;
  readonly deviceId: DeviceId;
};

/** What of a meeting is in the trash, the last put there first. */
export async function readTrash(db: Database, meetingId: MeetingId): Promise<readonly TrashEntry[]> {
  const found = await Promise.all(
    trashEntities.map(async (entity) => {
      const rows = await db[entity].where('meetingId').equals(meetingId).toArray();
      return rows.flatMap(({ id, deletedAt, updatedBy }): TrashEntry[] =>
        deletedAt === null ? [] : [{ entity, entityId: id, deletedAt, deviceId: updatedBy }],
      );
    }),
  );
  return found.flat().sort((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1));
}
