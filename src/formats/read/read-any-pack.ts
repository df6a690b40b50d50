import { type ImportFailure, notice } from '#domain/import/preview.ts';
import { listsOfMeeting } from '#domain/records/of-meeting.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { type Result, fail, ok } from '#domain/result.ts';
import { isTimeZone } from '#domain/time/zone.ts';
import type { ContainerRow } from './read-container.ts';
import { readMeetingPack } from './read-meeting-pack.ts';
import { readPack } from './read-pack.ts';

const lists = ['people', 'organizations', ...listsOfMeeting] as const satisfies readonly (keyof MeetingRecords)[];

/** Whoever was deleted is still named by what they said. */
const named: ReadonlySet<string> = new Set(['people', 'organizations']);

/** The records of a meeting's pack of any version, without what is in its trash. */
export async function readAnyPack(
  bytes: Uint8Array,
  sha256: (bytes: Uint8Array) => string,
): Promise<Result<MeetingRecords, ImportFailure>> {
  const first = readPack(bytes, sha256);
  if (first.ok || first.failure.code !== 'pack_newer' || first.failure.where !== 'manifest.json') return first;
  const read = await readMeetingPack(bytes, (part) => Promise.resolve(sha256(part)));
  if (!read.ok) return read;
  const { meetingId, side } = read.value;
  const rows = side.rows as Readonly<Record<string, readonly ContainerRow[]>>;
  const meeting = (side.rows.meetings ?? []).find(({ id }) => id === meetingId);
  if (meeting === undefined || !isTimeZone(meeting.timeZone)) {
    return fail(notice('records/meetings.ndjson', 'pack_record', { field: 'timeZone' }));
  }
  const alive = lists.map((list) => [list, (rows[list] ?? []).filter((row) => named.has(list) || isAlive(row))]);
  return ok({ meeting, ...Object.fromEntries(alive) } as MeetingRecords);
}

function isAlive(row: ContainerRow): boolean {
  return (row['deletedAt'] ?? null) === null;
}
