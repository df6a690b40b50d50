import { type MeetingId, asId } from '#domain/ids.ts';
import { isNothing, mergePack as planMerge, plannedChanges } from '#domain/merge/merge-pack.ts';
import type { MergePlan, MergeSide, MergeSummary } from '#domain/merge/sides.ts';
import { readMeetingSide } from '#renderer/data/meeting-side.ts';
import { command, type CommandContext } from '../command.ts';

type MergeInput = { readonly meetingId: string; readonly incoming: MergeSide };

/** What the import of a pack would do, without doing it. */
export type MergePreview = {
  /** Whether the meeting is not on this laptop yet. */
  readonly isNew: boolean;
  readonly nothing: boolean;
  readonly summary: MergeSummary;
};

/** Brings a pack of another laptop in: one commit, one undo step. What both sides changed becomes a conflict. */
export const mergePack = command(async (input: MergeInput, context) => {
  const { plan, isNew } = await planned(input, context);
  const meetingId = asId<MeetingId>(input.meetingId);
  return {
    // The making of a meeting belongs to no meeting: undo finds it on the list too.
    meetingId: isNew ? null : meetingId,
    changes: isNothing(plan) ? [] : plannedChanges(plan),
    output: { meetingId, summary: plan.summary },
  };
});

export async function previewMerge(input: MergeInput, context: CommandContext): Promise<MergePreview> {
  const { plan, isNew } = await planned(input, context);
  return { isNew, nothing: isNothing(plan), summary: plan.summary };
}

async function planned(
  { meetingId, incoming }: MergeInput,
  { db }: CommandContext,
): Promise<{ readonly plan: MergePlan; readonly isNew: boolean }> {
  const local = await readMeetingSide(db, asId<MeetingId>(meetingId));
  return { plan: planMerge({ local, incoming }), isNew: (local.rows.meetings ?? []).length === 0 };
}
