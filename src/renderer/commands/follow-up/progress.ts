import { creation, edition } from '#domain/change.ts';
import { isWorkedOff, statusAfterEdit } from '#domain/follow-up/progress-log.ts';
import { type OutcomeId, type ProgressId, asId } from '#domain/ids.ts';
import { localized, withText } from '#domain/localized-text.ts';
import type { Progress } from '#domain/records/follow-up.ts';
import { rowsOf } from '#renderer/data/rows.ts';
import { command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type NewProgress = {
  readonly outcomeId: OutcomeId;
  /** In the language of the meeting. */
  readonly text: string;
  /** The status it brings; null where it only tells. */
  readonly status: Progress['status'];
};

/** Reports how far something has come. The status it brings is set in the same step. */
export const addProgress = command(async ({ outcomeId, text, status }: NewProgress, { db, now, newId }) => {
  const outcome = await rowOrThrow(db.outcomes, outcomeId);
  const { meetingId } = outcome;
  const meeting = await rowOrThrow(db.meetings, meetingId);
  const brought = isWorkedOff(outcome) ? status : null;
  const report: Progress = {
    id: asId<ProgressId>(newId()),
    meetingId,
    outcomeId,
    at: now(),
    text: localized(meeting.sourceLocale, text),
    status: brought,
    deletedAt: null,
  };
  const change = brought === null ? null : edition('outcomes', outcome, { status: brought });
  return {
    meetingId,
    changes: [creation('progress', report), ...(change === null ? [] : [change])],
    output: { progressId: report.id },
  };
});

type EditProgress = {
  readonly progressId: ProgressId;
  readonly fields: { readonly text?: string; readonly status?: Progress['status'] };
};

/** Repairs a report. Where it is the one that speaks for today, the status of the entry follows. */
export const editProgress = command(async ({ progressId, fields }: EditProgress, { db }) => {
  const report = await rowOrThrow(db.progress, progressId);
  const { meetingId } = report;
  const outcome = await rowOrThrow(db.outcomes, report.outcomeId);
  const { text, status } = fields;
  const change = edition('progress', report, {
    ...(text === undefined ? {} : { text: withText(report.text, report.text.source, text) }),
    ...(status === undefined ? {} : { status }),
  });
  const reports = (await rowsOf(db, 'progress', meetingId)).filter(({ outcomeId }) => outcomeId === outcome.id);
  const next = status === undefined ? null : statusAfterEdit(outcome, { report, status }, reports);
  const follows = next === null ? null : edition('outcomes', outcome, { status: next });
  return { meetingId, changes: [change, follows].filter((one) => one !== null), output: null };
});

/** Moves a report to the trash. The status of the entry stays as it is. */
export const deleteProgress = command(async ({ progressId }: { readonly progressId: ProgressId }, { db, now }) => {
  const report = await rowOrThrow(db.progress, progressId);
  const change = edition('progress', report, { deletedAt: now() });
  return { meetingId: report.meetingId, changes: change === null ? [] : [change], output: null };
});
