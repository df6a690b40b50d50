import { type CapturedTopic } from '#domain/capture/capture.ts';
import { type PlannedChange, edition } from '#domain/change.ts';
import type { OutcomeId } from '#domain/ids.ts';
import { codesAfter } from '#domain/outcomes/codes.ts';
import { convertOutcome as converted } from '#domain/outcomes/convert.ts';
import { presentAt } from '#domain/outcomes/presence-snapshot.ts';
import type { Visibility } from '#domain/primitives.ts';
import type { OutcomeKind } from '#domain/records/outcome.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { type Chosen, chosenEntries } from './chosen-entries.ts';
import { codesIn, entryBook } from './entry-book.ts';
import { planTopics } from './plan-topics.ts';

type Many = { readonly outcomeIds: readonly OutcomeId[] };

/** Converts several entries; each gets a code of its new kind, in their order. */
export const convertMany = command(async ({ outcomeIds, kind }: Many & { readonly kind: OutcomeKind }, { db }) => {
  const chosen = await chosenEntries(outcomeIds, db);
  const { rows, meetingId } = chosen;
  const nextCode = codesAfter(codesIn(await entryBook(db, meetingId)));
  const events = kind === 'decision' ? await rowsOf(db, 'presenceEvents', meetingId) : [];
  const changes = rows
    .filter((row) => row.kind !== kind)
    .map((row) => {
      const presentAttendeeIds = presentAt(events, row.capturedAt);
      return edition('outcomes', row, converted(row, { kind, code: nextCode(kind), presentAttendeeIds }));
    });
  return planned(chosen, changes);
});

/** Shows several entries to one circle of readers. */
export const showMany = command(
  async ({ outcomeIds, visibility }: Many & { readonly visibility: Visibility }, { db }) => {
    const chosen = await chosenEntries(outcomeIds, db);
    return planned(
      chosen,
      chosen.rows.map((row) => edition('outcomes', row, { visibility })),
    );
  },
);

/** Gives several entries one more topic. */
export const tagMany = command(async ({ outcomeIds, topic }: Many & { readonly topic: CapturedTopic }, context) => {
  const chosen = await chosenEntries(outcomeIds, context.db);
  const meeting = await rowOrThrow(context.db.meetings, chosen.meetingId);
  const { topicIds, changes } = await planTopics([topic], meeting, context);
  const tagged = chosen.rows.map((row) =>
    edition('outcomes', row, { topicIds: [...new Set([...row.topicIds, ...topicIds])] }),
  );
  return planned(chosen, [...changes, ...tagged]);
});

/** Moves several entries to the trash. */
export const deleteMany = command(async ({ outcomeIds }: Many, { db, now }) => {
  const chosen = await chosenEntries(outcomeIds, db);
  const deletedAt = now();
  return planned(
    chosen,
    chosen.rows.map((row) => edition('outcomes', row, { deletedAt })),
  );
});

function planned({ rows, meetingId }: Chosen, changes: readonly (PlannedChange | null)[]) {
  const made = changes.filter((change) => change !== null);
  return { meetingId, changes: made, output: { count: rows.length } };
}
