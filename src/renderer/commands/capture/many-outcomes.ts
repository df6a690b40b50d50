import { type CapturedTopic } from '#domain/capture/capture.ts';
import { type PlannedChange, edition } from '#domain/change.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { nextCode } from '#domain/outcomes/codes.ts';
import { convertOutcome as converted } from '#domain/outcomes/convert.ts';
import { presentAt } from '#domain/outcomes/presence-snapshot.ts';
import type { Visibility } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import type { Row } from '#domain/records/tables.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { type CommandContext, command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { codesIn, entryBook } from './entry-book.ts';
import { planTopics } from './plan-topics.ts';

type Many = { readonly outcomeIds: readonly OutcomeId[] };

/** Converts several entries; each gets a code of its new kind, in their order. */
export const convertMany = command(async ({ outcomeIds, kind }: Many & { readonly kind: OutcomeKind }, context) => {
  const { db } = context;
  const rows = await chosen(outcomeIds, context);
  const meetingId = meetingOf(rows);
  const codes = codesIn(await entryBook(db, meetingId));
  const events = kind === 'decision' ? await rowsOf(db, 'presenceEvents', meetingId) : [];
  const changes = rows
    .filter((row) => row.kind !== kind)
    .map((row) => {
      const code = nextCode(kind, codes);
      codes.push(code);
      const presentAttendeeIds = presentAt(events, row.capturedAt);
      return edition('outcomes', row, converted(row, { kind, code, presentAttendeeIds }));
    });
  return planned(rows, changes);
});

/** Shows several entries to one circle of readers. */
export const showMany = command(
  async ({ outcomeIds, visibility }: Many & { readonly visibility: Visibility }, context) => {
    const rows = await chosen(outcomeIds, context);
    return planned(
      rows,
      rows.map((row) => edition('outcomes', row, { visibility })),
    );
  },
);

/** Gives several entries one more topic. */
export const tagMany = command(async ({ outcomeIds, topic }: Many & { readonly topic: CapturedTopic }, context) => {
  const rows = await chosen(outcomeIds, context);
  const meeting = await rowOrThrow(context.db.meetings, meetingOf(rows));
  const { topicIds, changes } = await planTopics([topic], meeting, context);
  const tagged = rows.map((row) =>
    edition('outcomes', row, { topicIds: [...new Set([...row.topicIds, ...topicIds])] }),
  );
  return planned(rows, [...changes, ...tagged]);
});

/** Moves several entries to the trash. */
export const deleteMany = command(async ({ outcomeIds }: Many, context) => {
  const rows = await chosen(outcomeIds, context);
  const deletedAt = context.now();
  return planned(
    rows,
    rows.map((row) => edition('outcomes', row, { deletedAt })),
  );
});

async function chosen(ids: readonly OutcomeId[], { db }: CommandContext): Promise<Row<'outcomes'>[]> {
  const rows = await Promise.all(ids.map((id) => rowOrThrow(db.outcomes, id)));
  return rows.sort((a, b) => (a.rank < b.rank ? -1 : 1));
}

function meetingOf(rows: readonly Row<'outcomes'>[]) {
  const [first] = rows;
  if (first === undefined) throw new Error('No entry was chosen');
  return first.meetingId;
}

function planned(rows: readonly Row<'outcomes'>[], changes: readonly (PlannedChange | null)[]) {
  const made = changes.filter((change) => change !== null);
  return { meetingId: meetingOf(rows), changes: made, output: { count: rows.length } };
}
