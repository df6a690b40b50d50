import { creation, edition } from '#domain/change.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { Look } from '#domain/records/version.ts';
import { lookId, noLook } from '#domain/summary/look.ts';
import { command } from '../command.ts';

type EditLook = {
  /** In whose history the step stands: where somebody was when they changed it. */
  readonly meetingId: MeetingId | null;
  readonly fields: Partial<Pick<Look, 'accent' | 'logo'>>;
};

/** Changes how the documents of the house look. */
export const editLook = command(async ({ meetingId, fields }: EditLook, { db }) => {
  const current = await db.looks.get(lookId);
  const change =
    current === undefined ? creation('looks', { ...noLook, ...fields }) : edition('looks', current, fields);
  return { meetingId, changes: change === null ? [] : [change], output: null };
});
