import { newItem } from '#domain/agenda/new-session.ts';
import { creation, edition } from '#domain/change.ts';
import { type AgendaItemId, type SessionId, asId } from '#domain/ids.ts';
import { localized } from '#domain/localized-text.ts';
import { rankBetween } from '#domain/rank.ts';
import type { AgendaItem } from '#domain/records/meeting.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type NewItem = { readonly sessionId: SessionId; readonly title: string; readonly plannedMinutes: number | null };

/** A new item at the end of a session's list. */
export const addItem = command(async (input: NewItem, { db, newId }) => {
  const session = await rowOrThrow(db.sessions, input.sessionId);
  const meeting = await rowOrThrow(db.meetings, session.meetingId);
  const items = (await rowsOf(db, 'agendaItems', session.meetingId)).filter(
    ({ sessionId }) => sessionId === session.id,
  );
  const last =
    items
      .map(({ rank }) => rank)
      .sort()
      .at(-1) ?? null;
  const item = newItem(session, {
    id: asId<AgendaItemId>(newId()),
    rank: rankBetween(last, null),
    title: localized(meeting.sourceLocale, input.title),
    plannedMinutes: input.plannedMinutes,
  });
  return { meetingId: session.meetingId, changes: [creation('agendaItems', item)], output: { itemId: item.id } };
});

type EditItem = {
  readonly itemId: AgendaItemId;
  readonly fields: Partial<Omit<AgendaItem, 'id' | 'meetingId' | 'sessionId' | 'deletedAt'>>;
};

/** Changes some fields of an item. */
export const editItem = command(async ({ itemId, fields }: EditItem, { db }) => {
  const item = await rowOrThrow(db.agendaItems, itemId);
  const change = edition('agendaItems', item, fields);
  return { meetingId: item.meetingId, changes: change === null ? [] : [change], output: null };
});

/** Moves an item to the trash. */
export const deleteItem = command(async ({ itemId }: { readonly itemId: AgendaItemId }, { db, now }) => {
  const item = await rowOrThrow(db.agendaItems, itemId);
  const change = edition('agendaItems', item, { deletedAt: now() });
  return { meetingId: item.meetingId, changes: change === null ? [] : [change], output: null };
});
