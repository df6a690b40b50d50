import { type PlannedChange, creation, inverted } from '#domain/change.ts';
import { type PresenceEventId, asId } from '#domain/ids.ts';
import { type RowStamp, withoutStamp } from '#domain/records/base.ts';
import type { PresenceEvent } from '#domain/records/people.ts';
import { collectTexts } from '#domain/text/texts-in.ts';
import type { CommandContext } from '../command.ts';

type Db = CommandContext['db'];

/** The changes that take a transaction back, as things stand now. */
export async function takeBack(changes: readonly PlannedChange[], context: CommandContext): Promise<PlannedChange[]> {
  const rows = changes.filter((change) => !isAppended(change));
  const kept = await withoutShared(rows, context.db);
  return [...inverted(await asTheyAre(kept, context.db)), ...voidsOf(changes.filter(isAppended), context)];
}

function isAppended({ entity, before }: PlannedChange): boolean {
  return entity === 'presenceEvents' && before === null;
}

/** Presence events are append-only, so theirs is taken back by an event that voids it. */
function voidsOf(changes: readonly PlannedChange[], { now, newId }: CommandContext): PlannedChange[] {
  const at = now();
  return changes.map(({ after }) => {
    const event = after as PresenceEvent;
    const id = asId<PresenceEventId>(newId());
    return creation('presenceEvents', { ...event, id, kind: 'void', at, method: 'manual', voids: event.id });
  });
}

/**
 * A row whose creation is taken back may have been edited since, under another scope or by the program itself. It is
 * removed as it is now, so that redo brings that back and not its first version.
 */
async function asTheyAre(changes: readonly PlannedChange[], db: Db): Promise<PlannedChange[]> {
  const rows = await Promise.all(
    changes.map(async ({ entity, entityId, before }) => {
      return before === null ? ((await db.table(entity).get(entityId)) as (object & RowStamp) | undefined) : undefined;
    }),
  );
  return changes.map((change, index) => {
    const row = rows[index];
    if (row === undefined) return change;
    return { ...change, after: withoutStamp(row) } as PlannedChange;
  });
}

/**
 * People and organizations are known to every meeting of the laptop. One that another row has come to name since
 * stays when its creation is taken back.
 */
async function withoutShared(changes: readonly PlannedChange[], db: Db): Promise<readonly PlannedChange[]> {
  const isShared = ({ entity, before }: PlannedChange) =>
    before === null && (entity === 'people' || entity === 'organizations');
  if (!changes.some(isShared)) return changes;
  const own = new Set(changes.filter(({ before }) => before === null).map(({ entityId }) => entityId));
  const restored = new Map<string, object>();
  for (const { entityId, before } of [...changes].reverse()) {
    if (before !== null) restored.set(entityId, { ...restored.get(entityId), ...before });
  }
  const named = new Set<string>();
  for (const table of [db.meetings, db.sessions, db.agendaItems, db.attendees, db.outcomes]) {
    await table.each((row) => {
      if (!own.has(row.id)) collectTexts({ ...row, ...restored.get(row.id) }, named);
    });
  }
  return changes.filter((change) => !isShared(change) || !named.has(change.entityId));
}
