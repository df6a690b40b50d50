import { creation } from '#domain/change.ts';
import { type ImageId, type MeetingId, asId } from '#domain/ids.ts';
import type { Image } from '#domain/records/follow-up.ts';
import { autoCommand } from '../command.ts';
import type { KeptPicture } from './keep-picture.ts';
import { planDraft } from './plan-draft.ts';

type AddImage = {
  readonly meetingId: MeetingId;
  readonly picture: KeptPicture;
  /** Where the text is being typed, and the text with the reference to the picture in it. */
  readonly place: string;
  readonly text: string;
};

/**
 * Takes a picture into the meeting together with the draft that names it: after a crash there is either both or
 * neither. Its bytes are on disk already. No step of its own: what undo takes back is the note.
 */
export const addImage = autoCommand(async ({ meetingId, picture, place, text }: AddImage, context) => {
  const known = await context.db.images.where('meetingId').equals(meetingId).toArray();
  const isKnown = known.some(({ sha256, deletedAt }) => sha256 === picture.sha256 && deletedAt === null);
  const image: Image = { id: asId<ImageId>(context.newId()), meetingId, ...picture, deletedAt: null };
  const draft = await planDraft({ meetingId, place, text }, context);
  return { meetingId, changes: isKnown ? draft : [creation('images', image), ...draft], output: null };
});
