import type { MeetingId } from '#domain/ids.ts';
import { autoCommand } from '../command.ts';
import { planDraft } from './plan-draft.ts';

type SaveDraft = { readonly meetingId: MeetingId; readonly place: string; readonly text: string };

/** Keeps the text that is being typed at a place. */
export const saveDraft = autoCommand(async (input: SaveDraft, context) => ({
  meetingId: input.meetingId,
  changes: await planDraft(input, context),
  output: null,
}));
