import { creation, edition, type PlannedChange } from '#domain/change.ts';
import { type MeetingId, type SummaryId, asId } from '#domain/ids.ts';
import type { Summary } from '#domain/records/summary.ts';
import { defaultSummary, summaryOf, unwrittenSummaryId } from '#domain/summary/default-summary.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import type { CommandContext } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** The summary of a meeting as it is in the database, or the one that would be written first. */
export async function readSummary(meetingId: MeetingId, { db }: CommandContext): Promise<Summary> {
  const meeting = await rowOrThrow(db.meetings, meetingId);
  return summaryOf({ meeting, summaries: await rowsOf(db, 'summaries', meetingId) });
}

/** What writes fields of the summary of a meeting; the first edit also creates it. */
export async function planSummaryRow(
  meetingId: MeetingId,
  fields: Partial<Omit<Summary, 'id' | 'meetingId'>>,
  context: CommandContext,
): Promise<{ readonly summary: Summary; readonly changes: readonly PlannedChange[] }> {
  const current = await readSummary(meetingId, context);
  if (current.id === unwrittenSummaryId) {
    const meeting = await rowOrThrow(context.db.meetings, meetingId);
    const summary = { ...defaultSummary(meeting, asId<SummaryId>(context.newId())), ...fields };
    return { summary, changes: [creation('summaries', summary)] };
  }
  const change = edition('summaries', current, fields);
  return { summary: { ...current, ...fields }, changes: change === null ? [] : [change] };
}
