import type { ImportFailure } from '#domain/import/preview.ts';
import { sourceText } from '#domain/localized-text.ts';
import type { Session } from '#domain/records/meeting.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { type Result, ok } from '#domain/result.ts';
import { addMinutes, localIso, wallClock } from '#domain/time/zone.ts';
import { readAnyPack } from '#formats/read/read-any-pack.ts';
import { sha256Of } from '../files/artifact-store.ts';
import type { InspectReport, InspectedSession } from './inspect.ts';

/** What `plenaria inspect` says of a pack. */
export async function inspectPack(file: string, bytes: Uint8Array): Promise<Result<InspectReport, ImportFailure>> {
  const read = await readAnyPack(bytes, sha256Of);
  if (!read.ok) return read;
  const { meeting, rooms, sessions, attendees, organizations, outcomes } = read.value;
  const ordered = [...sessions].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const [first, last] = [ordered[0], ordered.at(-1)];
  const days = countBy(ordered.map(({ startsAt }) => wallClock(startsAt, meeting.timeZone).date));
  return ok({
    file,
    format: 'plenaria-pack',
    kind: 'pack',
    timeZone: meeting.timeZone,
    days: Object.entries(days).map(([date, count]) => ({ date, sessions: count })),
    sessions: sessions.length,
    rooms: rooms.map(({ name }) => name),
    ...(first !== undefined && { first: inspected(first, read.value) }),
    ...(last !== undefined && { last: inspected(last, read.value) }),
    attendees: attendees.length,
    organizations: organizations.length,
    outcomes: countBy(outcomes.map(({ kind }) => kind)),
    skipped: [],
    warnings: [],
  });
}

function inspected(session: Session, { meeting, rooms }: MeetingRecords): InspectedSession {
  const room = rooms.find(({ id }) => id === session.roomId)?.name;
  return {
    title: sourceText(session.title),
    start: localIso(session.startsAt, meeting.timeZone),
    end: localIso(addMinutes(session.startsAt, session.plannedMinutes), meeting.timeZone),
    ...(room !== undefined && { room }),
  };
}

function countBy(keys: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}
