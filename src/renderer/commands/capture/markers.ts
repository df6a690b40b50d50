import { creation, edition } from '#domain/change.ts';
import { type AgendaItemId, type MarkerId, type MeetingId, type OutcomeId, type SessionId, asId } from '#domain/ids.ts';
import type { Marker } from '#domain/records/follow-up.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { chosenEntries } from './chosen-entries.ts';

type NewMarker = {
  readonly meetingId: MeetingId;
  readonly sessionId: SessionId | null;
  readonly agendaItemId: AgendaItemId | null;
  readonly text: string;
};

/** Marks the moment: "come back to this". */
export const addMarker = command(async (input: NewMarker, { now, newId }) => {
  const id = asId<MarkerId>(newId());
  const marker: Marker = { ...input, id, outcomeId: null, at: now(), state: 'open', deletedAt: null };
  return Promise.resolve({
    meetingId: input.meetingId,
    changes: [creation('markers', marker)],
    output: { markerId: id },
  });
});

/** Marks entries to be followed up, or takes the marks off where all of them have one. */
export const followUp = command(
  async ({ outcomeIds }: { readonly outcomeIds: readonly OutcomeId[] }, { db, now, newId }) => {
    const { rows, meetingId } = await chosenEntries(outcomeIds, db);
    const open = (await rowsOf(db, 'markers', meetingId)).filter(({ state }) => state === 'open');
    // Two laptops may have marked the same entry, and merged entries bring their marks along.
    const all = rows.map((row) => ({ row, marks: open.filter(({ outcomeId }) => outcomeId === row.id) }));
    const isMarked = all.every(({ marks }) => marks.length > 0);
    const at = now();
    const changes = all.flatMap(({ row, marks }) => {
      if (isMarked) return marks.flatMap((mark) => edition('markers', mark, { state: 'done' }) ?? []);
      if (marks.length > 0) return [];
      const { sessionId, agendaItemId } = row;
      const id = asId<MarkerId>(newId());
      const place = { id, meetingId, sessionId, agendaItemId, outcomeId: row.id, at };
      return creation('markers', { ...place, text: '', state: 'open', deletedAt: null });
    });
    return { meetingId, changes, output: { marked: !isMarked } };
  },
);

type EditMarker = {
  readonly markerId: MarkerId;
  readonly fields: Partial<Pick<Marker, 'text' | 'state' | 'deletedAt'>>;
};

/** Says what a marker is about, settles it, opens it again. */
export const editMarker = command(async ({ markerId, fields }: EditMarker, { db }) => {
  const marker = await rowOrThrow(db.markers, markerId);
  const change = edition('markers', marker, fields);
  return { meetingId: marker.meetingId, changes: change === null ? [] : [change], output: null };
});

/** Moves a marker to the trash. */
export const deleteMarker = command(async ({ markerId }: { readonly markerId: MarkerId }, { db, now }) => {
  const marker = await rowOrThrow(db.markers, markerId);
  const change = edition('markers', marker, { deletedAt: now() });
  return { meetingId: marker.meetingId, changes: change === null ? [] : [change], output: null };
});
