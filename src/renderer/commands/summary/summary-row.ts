import { creation, edition, type PlannedChange } from '#domain/change.ts';
import { type MeetingId, type SummaryId, asId } from '#domain/ids.ts';
import type { Summary, SummaryTemplate } from '#domain/records/summary.ts';
import { defaultSummary, summaryOf, unwrittenTemplate } from '#domain/summary/default-summary.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import type { CommandContext } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

/** Which document of a meeting; takeaways where nobody says. */
export type SummaryKey = { readonly meetingId: MeetingId; readonly template?: SummaryTemplate };

/** The summary of a meeting as it is in the database, or the one that would be written first. */
export async function readSummary({ meetingId, template }: SummaryKey, { db }: CommandContext): Promise<Summary> {
  const meeting = await rowOrThrow(db.meetings, meetingId);
  return summaryOf({ meeting, summaries: await rowsOf(db, 'summaries', meetingId) }, template);
}

/** Of which document a text is, by the id of its summary, which may be written or not. */
export async function templateOf(summaryId: string, { db }: CommandContext): Promise<SummaryTemplate> {
  return unwrittenTemplate(summaryId) ?? (await rowOrThrow(db.summaries, summaryId)).template;
}

/** What writes fields of the summary of a meeting; the first edit also creates it. */
export async function planSummaryRow(
  { meetingId, template }: SummaryKey,
  fields: Partial<Omit<Summary, 'id' | 'meetingId' | 'template'>>,
  context: CommandContext,
): Promise<{ readonly summary: Summary; readonly changes: readonly PlannedChange[] }> {
  const current = await readSummary({ meetingId, ...(template === undefined ? {} : { template }) }, context);
  if (unwrittenTemplate(current.id) !== null) {
    const meeting = await rowOrThrow(context.db.meetings, meetingId);
    const summary = { ...defaultSummary(meeting, template, asId<SummaryId>(context.newId())), ...fields };
    return { summary, changes: [creation('summaries', summary)] };
  }
  const change = edition('summaries', current, fields);
  return { summary: { ...current, ...fields }, changes: change === null ? [] : [change] };
}
