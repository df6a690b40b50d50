import { creationsOf } from '#domain/records/of-meeting.ts';
import { buildSample } from '#domain/sample/build-sample.ts';
import { sampleData } from '#formats/read/sample-data.ts';
import { command } from '../command.ts';

/** Brings in the sample meeting that ships with the app. A second call finds the one that is already there. */
export const openSample = command(async (_input: null, { db, newId }) => {
  const there = (await db.meetings.toArray()).find(
    ({ origin, deletedAt }) => origin === 'sample' && deletedAt === null,
  );
  if (there !== undefined) return { meetingId: null, changes: [], output: { meetingId: there.id } };
  const records = buildSample(sampleData, { newId });
  return { meetingId: null, changes: creationsOf(records), output: { meetingId: records.meeting.id } };
});
