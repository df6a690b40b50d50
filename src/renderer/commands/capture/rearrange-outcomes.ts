import { type PlannedChange, creation, edition } from '#domain/change.ts';
import { type OutcomeId, asId } from '#domain/ids.ts';
import { nextCode } from '#domain/outcomes/codes.ts';
import { mergedFields } from '#domain/outcomes/merge.ts';
import { rankOneStep } from '#domain/outcomes/reorder.ts';
import { splitOutcome } from '#domain/outcomes/split.ts';
import { rankBetween } from '#domain/rank.ts';
import { withoutStamp } from '#domain/records/base.ts';
import type { Row } from '#domain/records/tables.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { type CommandContext, command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { chosenEntries } from './chosen-entries.ts';
import { codesIn, entryBook } from './entry-book.ts';
import { planDraft } from './plan-draft.ts';

type SplitOutcome = {
  readonly outcomeId: OutcomeId;
  readonly first: string;
  readonly second: string;
  /** The draft of the entry being edited; it is emptied in the same commit. */
  readonly draftPlace: string | null;
};

/** Makes one entry two: the words before the caret stay, those after it become the next entry. */
export const splitEntry = command(async ({ outcomeId, first, second, draftPlace }: SplitOutcome, context) => {
  const { db, newId } = context;
  const outcome = await rowOrThrow(db.outcomes, outcomeId);
  const { meetingId, kind } = outcome;
  const book = await entryBook(db, meetingId);
  const ranks = [...book.values()].map(({ rank }) => rank).sort();
  const { kept, made } = splitOutcome(outcome, {
    first,
    second,
    newId: asId<OutcomeId>(newId()),
    code: nextCode(kind, codesIn(book)),
    rank: rankBetween(outcome.rank, ranks.find((rank) => rank > outcome.rank) ?? null),
  });
  const change = edition('outcomes', outcome, kept);
  const draft = draftPlace === null ? [] : await planDraft({ meetingId, place: draftPlace, text: '' }, context);
  return {
    meetingId,
    changes: [...(change === null ? [] : [change]), creation('outcomes', withoutStamp(made)), ...draft],
    output: { outcomeId: made.id, code: made.code },
  };
});

type OutcomeIds = { readonly outcomeIds: readonly OutcomeId[] };

/** Merges entries into the first of them; what followed the others follows it. The others go to the trash. */
export const mergeEntries = command(async ({ outcomeIds }: OutcomeIds, context) => {
  const { db, now } = context;
  const {
    rows: [first, ...others],
    meetingId,
  } = await chosenEntries(outcomeIds, db);
  const merged = edition('outcomes', first, mergedFields(first, others));
  const trashed = others.map((other) => edition('outcomes', other, { deletedAt: now() }));
  const changes = [merged, ...trashed, ...(await followers(first, others, context))];
  return {
    meetingId,
    changes: changes.filter((change) => change !== null),
    output: { outcomeId: first.id, code: first.code },
  };
});

/** Progress, marks and links of the others, which now belong to the first; a link to itself goes. */
async function followers(
  first: Row<'outcomes'>,
  others: readonly Row<'outcomes'>[],
  { db, now }: CommandContext,
): Promise<(PlannedChange | null)[]> {
  const gone = new Set<string>(others.map(({ id }) => id));
  const { meetingId } = first;
  const moved = { outcomeId: first.id };
  const progress = (await rowsOf(db, 'progress', meetingId)).filter(({ outcomeId }) => gone.has(outcomeId));
  const markers = (await rowsOf(db, 'markers', meetingId)).filter(({ outcomeId }) => gone.has(outcomeId ?? ''));
  const indicators = (await rowsOf(db, 'indicators', meetingId)).filter(({ outcomeId }) => gone.has(outcomeId ?? ''));
  const links = await rowsOf(db, 'links', meetingId);
  const end = (id: OutcomeId) => (gone.has(id) ? first.id : id);
  return [
    ...progress.map((row) => edition('progress', row, moved)),
    ...markers.map((row) => edition('markers', row, moved)),
    ...indicators.map((row) => edition('indicators', row, moved)),
    ...links.map((row) => {
      const [fromId, toId] = [end(row.fromId), end(row.toId)];
      return edition('links', row, fromId === toId ? { deletedAt: now() } : { fromId, toId });
    }),
  ];
}

type Reorder = {
  readonly outcomeId: OutcomeId;
  readonly step: -1 | 1;
  /** The entries among which it moves, in the order they are shown. */
  readonly among: readonly OutcomeId[];
};

/** Moves an entry one place up or down among those that are shown with it. */
export const reorderEntry = command(async ({ outcomeId, step, among }: Reorder, { db }) => {
  const outcome = await rowOrThrow(db.outcomes, outcomeId);
  const book = await entryBook(db, outcome.meetingId);
  const shown = among.flatMap((id) => {
    const rank = book.get(id)?.rank;
    return rank === undefined ? [] : [{ id, rank }];
  });
  const all = [...book.values()].map(({ rank }) => rank);
  const rank = rankOneStep(shown, { id: outcomeId, step, all });
  const change = rank === null ? null : edition('outcomes', outcome, { rank });
  return {
    meetingId: outcome.meetingId,
    changes: change === null ? [] : [change],
    output: { moved: change !== null },
  };
});
