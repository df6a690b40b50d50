import { type PlannedChange, edition } from '#domain/change.ts';
import type { AgendaItemId } from '#domain/ids.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** Makes an item the current one of its session: the one before ends now. */
export const startItem = command(async ({ itemId }: { readonly itemId: AgendaItemId }, { db, now }) => {
  const item = await rowOrThrow(db.agendaItems, itemId);
  const { meetingId, sessionId } = item;
  const at = now();
  const others = (await rowsOf(db, 'agendaItems', meetingId)).filter(
    (other) => other.sessionId === sessionId && other.id !== itemId,
  );
  const ended = others
    .filter(({ state }) => state === 'current')
    .map((other) => edition('agendaItems', other, { state: 'done', actualEndAt: at }));
  const started = edition('agendaItems', item, {
    state: 'current',
    actualStartAt: item.actualStartAt ?? at,
    actualEndAt: null,
  });
  const changes = [...ended, started].filter((change): change is PlannedChange => change !== null);
  return { meetingId, changes, output: null };
});
