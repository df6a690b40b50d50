import { edition } from '#domain/change.ts';
import type { OutboxEntryId } from '#domain/ids.ts';
import { type OutboxEvent, next } from '#domain/outbox/next.ts';
import { isAlive } from '#renderer/data/rows.ts';
import { autoCommand } from '../command.ts';
import { publishDelivered } from '../summary/publish-delivered.ts';

export type AdvanceEntry = {
  readonly entryId: OutboxEntryId;
  readonly event: OutboxEvent;
  /** 0 to 1, drawn by the caller. */
  readonly jitter: number;
};

/** Moves an entry on after something happened to it. Gives the entry as it then is, or null where it was removed. */
export const advanceEntry = autoCommand(async ({ entryId, event, jitter }: AdvanceEntry, context) => {
  const { db, now } = context;
  const entry = await db.outbox.get(entryId);
  if (entry === undefined || !isAlive(entry)) return { meetingId: null, changes: [], output: null };
  const advanced = next(entry, event, { now: now(), jitter });
  const change = edition('outbox', entry, advanced);
  const published = change === null ? [] : await publishDelivered(advanced, context);
  return { meetingId: entry.meetingId, changes: change === null ? [] : [change, ...published], output: advanced };
});
