import { type PlannedChange, creation, edition } from '#domain/change.ts';
import { type DraftId, type MeetingId, asId } from '#domain/ids.ts';
import type { CommandContext } from '../command.ts';

type DraftText = { readonly meetingId: MeetingId; readonly place: string; readonly text: string };

/** What has to be written so that a place keeps this text. One row a place, emptied and never removed. */
export async function planDraft(
  { meetingId, place, text }: DraftText,
  { db, newId }: CommandContext,
): Promise<readonly PlannedChange[]> {
  const row = await db.drafts.where('place').equals(place).first();
  if (row === undefined) {
    return text === '' ? [] : [creation('drafts', { id: asId<DraftId>(newId()), meetingId, place, text })];
  }
  const change = edition('drafts', row, { text });
  return change === null ? [] : [change];
}
