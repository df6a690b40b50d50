import { type PlannedChange, creation } from '#domain/change.ts';
import { type ImageId, type MeetingId, asId } from '#domain/ids.ts';
import { picturesIn } from '#domain/notes/markdown.ts';
import { withoutStamp } from '#domain/records/base.ts';
import { isAlive } from '#renderer/data/rows.ts';
import type { CommandContext } from '../command.ts';

/**
 * The records of pictures that a note names and only another meeting has, as when its text was copied from there:
 * without them the meeting would go to other laptops with a gap.
 */
export async function planPictures(
  meetingId: MeetingId,
  text: string,
  { db, newId }: CommandContext,
): Promise<PlannedChange[]> {
  const named = picturesIn(text);
  if (named.length === 0) return [];
  const images = (await db.images.toArray()).filter(isAlive);
  return named.flatMap((sha256) => {
    const same = images.filter((image) => image.sha256 === sha256);
    const [other] = same;
    if (other === undefined || same.some((image) => image.meetingId === meetingId)) return [];
    return creation('images', { ...withoutStamp(other), id: asId<ImageId>(newId()), meetingId });
  });
}
