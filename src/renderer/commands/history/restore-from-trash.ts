import { type PlannedChange, edition } from '#domain/change.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { EntityName, Row } from '#domain/records/tables.ts';
import { type CommandContext, command } from '../command.ts';

/** What can be taken out of the trash by hand. */
export type TrashEntity =
  | ('meetings' | 'rooms' | 'sessions' | 'agendaItems' | 'attendees' | 'outcomes' | 'notes' | 'topics' | 'milestones')
  | ('progress' | 'indicators' | 'readings' | 'links' | 'markers' | 'glossaryTerms');

type Trashed = { readonly entity: TrashEntity; readonly entityId: string };

/** Takes a record out of the trash, and the session it would not be seen without. */
export const restoreFromTrash = command(async ({ entity, entityId }: Trashed, context) => {
  const row = (await context.db.table(entity).get(entityId)) as Row<TrashEntity> | undefined;
  if (row === undefined) return { meetingId: null, changes: [], output: { restored: false } };
  const changes = [...(await sessionOf(row, entity, context)), ...back(entity, row)];
  return {
    // Out of the trash a meeting goes where its deletion went: to what belongs to no meeting.
    meetingId: entity === 'meetings' ? null : (row as { readonly meetingId: MeetingId }).meetingId,
    changes,
    output: { restored: changes.length > 0 },
  };
});

async function sessionOf(row: object, entity: TrashEntity, { db }: CommandContext): Promise<readonly PlannedChange[]> {
  if (entity !== 'agendaItems' && entity !== 'notes') return [];
  const session = await db.sessions.get((row as { readonly sessionId: string }).sessionId);
  return session === undefined ? [] : back('sessions', session);
}

function back(entity: EntityName, row: object): readonly PlannedChange[] {
  const change = edition(entity, row as never, { deletedAt: null } as never);
  return change === null ? [] : [change];
}
