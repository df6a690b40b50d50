import type { MeetingId } from '#domain/ids.ts';
import { planReturn } from '#domain/translation/plan-return.ts';
import type { ReturnedFile } from '#domain/translation/returned.ts';
import { takeIn } from '#domain/translation/take-in.ts';
import { readMeetingRecords } from '#renderer/data/meeting-records.ts';
import { command } from '../command.ts';

export type ImportTranslation = {
  readonly meetingId: MeetingId;
  readonly file: ReturnedFile;
  /** The ids of the lines somebody wants, each with the translation that stood here when they decided. */
  readonly wanted: ReadonlyMap<string, string>;
};

/**
 * Brings in the lines of a returned file that somebody chose: one commit, one undo step. Where a translation was
 * written here after they had looked, it stays, and is counted as `kept`.
 */
export const importTranslation = command(async ({ meetingId, file, wanted }: ImportTranslation, { db }) => {
  const records = await readMeetingRecords(db, meetingId);
  if (records === null) throw new Error(`There is no meeting ${meetingId} to take a translation back into`);
  const chosen = planReturn(records, file).lines.filter(({ id, verdict }) => wanted.has(id) && verdict !== 'repeated');
  const taken = chosen.filter(({ id, ours }) => ours === wanted.get(id));
  return {
    meetingId,
    changes: takeIn(records, taken, file.locale),
    output: {
      taken: taken.length,
      /** Came in as stale: their source moved on meanwhile. */
      toReview: taken.filter(({ isBehind }) => isBehind).length,
      kept: chosen.length - taken.length,
    },
  };
});
