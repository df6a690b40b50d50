import { edition } from '#domain/change.ts';
import type { OutboxEntryId } from '#domain/ids.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** Discards an entry that is neither delivered nor under way. The exported file itself stays. */
export const removeEntry = command(async ({ entryId }: { readonly entryId: OutboxEntryId }, { db, now }) => {
  const entry = await rowOrThrow(db.outbox, entryId);
  const fixed = ['delivered', 'sending', 'verifying'].includes(entry.state);
  const change = fixed ? null : edition('outbox', entry, { deletedAt: now() });
  return { meetingId: entry.meetingId, changes: change === null ? [] : [change], output: null };
});
