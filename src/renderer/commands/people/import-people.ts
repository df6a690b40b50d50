import type { MeetingId } from '#domain/ids.ts';
import { type PeoplePlan, planPeople } from '#domain/import/plan-people.ts';
import type { AttendeesPreview } from '#domain/import/preview.ts';
import { command, type CommandContext } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type ImportPeople = { readonly meetingId: MeetingId; readonly preview: AttendeesPreview };

/** What an import does to the attendee list, in figures and names. */
export type ImportEffect = Omit<PeoplePlan, 'changes'>;

/** Brings an attendee list into a meeting: one commit, one undo step. */
export const importPeople = command(async (input: ImportPeople, context) => {
  const { changes, ...output } = await planImport(input, context);
  return { meetingId: input.meetingId, changes, output };
});

/** What an import would do, without doing it. */
export async function previewPeople(input: ImportPeople, context: CommandContext): Promise<ImportEffect> {
  const { changes: _planned, ...effect } = await planImport(input, context);
  return effect;
}

async function planImport({ meetingId, preview }: ImportPeople, { db, newId }: CommandContext): Promise<PeoplePlan> {
  const [meeting, people, organizations, attendees] = await Promise.all([
    rowOrThrow(db.meetings, meetingId),
    db.people.toArray(),
    db.organizations.toArray(),
    db.attendees.where('meetingId').equals(meetingId).toArray(),
  ]);
  return planPeople(preview, { meeting, people, organizations, attendees }, { newId });
}
