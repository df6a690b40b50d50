import type { RecordBook } from '#domain/history/record-label.ts';
import type { MeetingId } from '#domain/ids.ts';
import { ofMeeting } from '#domain/records/of-meeting.ts';
import type { EntityName, Row } from '#domain/records/tables.ts';
import type { Database } from './schema.ts';

const ofThis = [...ofMeeting, 'outbox', 'conflicts'] as const;
const ofLaptop = ['meetings', 'people', 'organizations', 'destinations', 'looks'] as const;

/** Every record that has to do with a meeting by its id, the trash included: what history names things by. */
export async function readRecordBook(db: Database, meetingId: MeetingId): Promise<RecordBook> {
  const tables = await Promise.all([
    ...ofThis.map((entity) => db.table(entity).where('meetingId').equals(meetingId).toArray()),
    ...ofLaptop.map((entity) => db.table(entity).toArray()),
  ]);
  const entities: readonly EntityName[] = [...ofThis, ...ofLaptop];
  const rows = new Map(
    entities.map((entity, at) => [
      entity,
      new Map(((tables[at] ?? []) as { id: string }[]).map((row) => [row.id, row])),
    ]),
  );
  return {
    find: <E extends EntityName>(entity: E, id: string) => rows.get(entity)?.get(id) as Row<E> | undefined,
  };
}
