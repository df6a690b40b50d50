import { edition } from '#domain/change.ts';
import type { OutboxEntryId } from '#domain/ids.ts';
import { next } from '#domain/outbox/next.ts';
import type { CommandContext, Plan } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type PersonsEvent = { readonly entryId: OutboxEntryId; readonly kind: 'retry' | 'pause' | 'resume' | 'send_copy' };

/**
 * What a person wants of an entry. None of these can be undone: the entry may have moved on, and taking the state
 * back would tell something false about the file.
 */
export async function planPersonsEvent(
  { entryId, kind }: PersonsEvent,
  { db, now }: CommandContext,
): Promise<Plan<null>> {
  const entry = await rowOrThrow(db.outbox, entryId);
  const change = edition('outbox', entry, next(entry, { kind }, { now: now(), jitter: 0 }));
  return { meetingId: entry.meetingId, changes: change === null ? [] : [change], output: null };
}
