import type { MeetingId, OutcomeId } from '#domain/ids.ts';
import type { Row } from '#domain/records/tables.ts';
import { carryOver as carried } from '#domain/register/carry-over.ts';
import { isAlive, rowsOf } from '#renderer/data/rows.ts';
import { codesIn, entryBook, lastRank } from '../capture/entry-book.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type CarryOver = { readonly outcomeIds: readonly OutcomeId[]; readonly meetingId: MeetingId };

/** Copies open entries into another meeting, in one step. The ones they come from stay as they are. */
export const carryOver = command(async ({ outcomeIds, meetingId }: CarryOver, { db, now, newId }) => {
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const found = await db.outcomes.bulkGet([...new Set(outcomeIds)]);
  const outcomes = found.filter((row): row is Row<'outcomes'> => row !== undefined && isAlive(row));
  const sources = [...new Set(outcomes.map((outcome) => outcome.meetingId))];
  const [fromTopics, fromMilestones, there, topics, milestones, book] = await Promise.all([
    Promise.all(sources.map((id) => rowsOf(db, 'topics', id))),
    Promise.all(sources.map((id) => rowsOf(db, 'milestones', id))),
    rowsOf(db, 'outcomes', meetingId),
    rowsOf(db, 'topics', meetingId),
    rowsOf(db, 'milestones', meetingId),
    entryBook(db, meetingId),
  ]);
  const { changes, ...output } = carried({
    outcomes,
    from: { topics: fromTopics.flat(), milestones: fromMilestones.flat() },
    to: { meeting, outcomes: there, topics, milestones, codes: codesIn(book), lastRank: lastRank(book) },
    now: now(),
    newId,
  });
  return { meetingId, changes, output };
});
