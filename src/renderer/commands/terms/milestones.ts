import { creation, edition } from '#domain/change.ts';
import { type MeetingId, type MilestoneId, asId } from '#domain/ids.ts';
import { localized } from '#domain/localized-text.ts';
import type { Due, Milestone } from '#domain/records/outcome.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type Facts = Pick<Milestone, 'date' | 'endDate' | 'place'>;

type NewMilestone = Facts & { readonly meetingId: MeetingId; readonly name: string };

/** A new milestone. */
export const addMilestone = command(async ({ meetingId, name, ...facts }: NewMilestone, { db, newId }) => {
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const milestone: Milestone = {
    id: asId<MilestoneId>(newId()),
    meetingId,
    name: localized(meeting.sourceLocale, name.trim()),
    ...facts,
    deletedAt: null,
  };
  return { meetingId, changes: [creation('milestones', milestone)], output: { milestoneId: milestone.id } };
});

type EditMilestone = { readonly milestoneId: MilestoneId; readonly fields: Partial<Facts> };

/** Changes when and where a milestone is. What is due by it moves along. */
export const editMilestone = command(async ({ milestoneId, fields }: EditMilestone, { db }) => {
  const milestone = await rowOrThrow(db.milestones, milestoneId);
  const next = { ...milestone, ...fields };
  // An event of one day has no other last day; one that would end before it begins is moved to its new day.
  const endDate = next.endDate !== null && next.endDate <= next.date ? null : next.endDate;
  const change = edition('milestones', milestone, { ...fields, endDate });
  return { meetingId: milestone.meetingId, changes: change === null ? [] : [change], output: null };
});

type DeleteMilestone = {
  readonly milestoneId: MilestoneId;
  /** Entries that are due by it become due on its day. Without that, a milestone in use stays. */
  readonly dueBecomesDate: boolean;
};

/** Moves a milestone to the trash. `used` counts the entries that are due by it. */
export const deleteMilestone = command(async ({ milestoneId, dueBecomesDate }: DeleteMilestone, { db, now }) => {
  const milestone = await rowOrThrow(db.milestones, milestoneId);
  const { meetingId } = milestone;
  const outcomes = await db.outcomes.where({ meetingId }).toArray();
  // Entries in the trash follow without a word: restored, they must not wait for a milestone that is gone.
  const due = outcomes.filter(
    (outcome) => outcome.due?.kind === 'milestone' && outcome.due.milestoneId === milestoneId,
  );
  const used = due.filter(({ deletedAt }) => deletedAt === null).length;
  const output = { used, isDeleted: used === 0 || dueBecomesDate };
  if (!output.isDeleted) return { meetingId, changes: [], output };
  const onItsDay: Due = { kind: 'date', date: milestone.date };
  const changes = [
    ...due.map((outcome) => edition('outcomes', outcome, { due: onItsDay })),
    edition('milestones', milestone, { deletedAt: now() }),
  ].filter((change) => change !== null);
  return { meetingId, changes, output };
});
