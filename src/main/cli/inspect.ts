import { readImport } from '#formats/read/read-file.ts';
import { nameAndAcronym } from '#domain/import/plan-organizations.ts';
import type {
  AgendaPreview,
  AttendeesPreview,
  ImportFailure,
  ImportNotice,
  ImportPreview,
  NotesPreview,
  PreviewSession,
} from '#domain/import/preview.ts';
import { assertNever, type TimeZone } from '#domain/primitives.ts';
import { ok, type Result } from '#domain/result.ts';
import { foldText } from '#domain/text/fold.ts';
import { addMinutes, localIso, wallClock } from '#domain/time/zone.ts';

/** Words for a key such as `notice.no_title` (of `import.json`). */
export type Translate = (key: string, values: Readonly<Record<string, string | number>>) => string;

export type InspectedSession = {
  readonly title: string;
  /** Local time of the meeting's zone with offset: `2024-12-27T10:30+01:00`. */
  readonly start: string;
  readonly end: string;
  readonly room?: string;
};

/** What `plenaria inspect FILE --json` prints; parts a file cannot have are absent. Others script against the keys. */
export type InspectReport = {
  readonly file: string;
  readonly format: string;
  readonly kind: 'agenda' | 'attendees' | 'notes' | 'pack';
  readonly timeZone?: string;
  readonly days?: readonly { readonly date: string; readonly sessions: number }[];
  readonly sessions?: number;
  readonly rooms?: readonly string[];
  readonly first?: InspectedSession;
  readonly last?: InspectedSession;
  readonly attendees?: number;
  readonly organizations?: number;
  readonly outcomes?: Readonly<Record<string, number>>;
  readonly skipped: readonly { readonly where: string; readonly reason: string }[];
  readonly warnings: readonly { readonly where: string; readonly code: string; readonly message: string }[];
};

/** Reads a file the way an import does, writes nothing, and says what would come in. */
export async function inspectFile(input: {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly assumedTimeZone: TimeZone;
  readonly translate: Translate;
}): Promise<Result<InspectReport, ImportFailure>> {
  const { path, bytes, assumedTimeZone, translate } = input;
  const read = await readImport({ bytes, fileName: path, assumedTimeZone });
  if (!read.ok) return read;
  const preview = read.value;
  const remarks = {
    skipped: preview.skipped.map((item) => ({ where: item.where, reason: wordsOf(item, translate) })),
    warnings: preview.warnings.map((item) => ({
      where: item.where,
      code: item.code,
      message: wordsOf(item, translate),
    })),
  };
  return ok({ file: path, format: preview.format, kind: preview.kind, ...partsOf(preview), ...remarks });
}

/** A report as one JSON object, or as lines for a terminal. */
export function printReport(report: InspectReport, json: boolean): string {
  if (json) return JSON.stringify(report, null, 2);
  const { file, format, kind, days, rooms, first, last, skipped, warnings, ...rest } = report;
  const lines = [`file: ${file}`, `kind: ${kind} (${format})`];
  for (const [key, value] of Object.entries(rest)) lines.push(`${key}: ${JSON.stringify(value)}`);
  if (days !== undefined) lines.push(`days: ${days.map((day) => `${day.date} (${day.sessions})`).join(', ')}`);
  if (rooms !== undefined) lines.push(`rooms: ${rooms.join(' | ')}`);
  for (const [key, session] of Object.entries({ first, last })) {
    if (session !== undefined) lines.push(`${key}: ${session.start} ${session.title}`);
  }
  for (const { where, reason } of skipped) lines.push(`skipped: ${where}: ${reason}`);
  for (const { where, message } of warnings) lines.push(`warning: ${where}: ${message}`);
  return lines.join('\n');
}

/** A remark in words. */
function wordsOf(item: ImportNotice, translate: Translate): string {
  return translate(`notice.${item.code}`, item.values);
}

function partsOf(preview: ImportPreview): Partial<InspectReport> {
  switch (preview.kind) {
    case 'agenda':
      return agendaParts(preview);
    case 'attendees':
      return attendeeParts(preview);
    case 'notes':
      return notesParts(preview);
    default:
      return assertNever(preview);
  }
}

function agendaParts(preview: AgendaPreview): Partial<InspectReport> {
  const { timeZone, sessions, rooms } = preview;
  const counted = new Map<string, number>(preview.days.map((date) => [date, 0]));
  for (const session of sessions) {
    const { date } = wallClock(session.startsAt, timeZone);
    counted.set(date, (counted.get(date) ?? 0) + 1);
  }
  const ordered = [...sessions].sort((a, b) =>
    a.startsAt === b.startsAt ? a.order - b.order : a.startsAt < b.startsAt ? -1 : 1,
  );
  const [first, last] = [ordered[0], ordered.at(-1)];
  return {
    timeZone,
    days: [...counted].map(([date, count]) => ({ date, sessions: count })),
    sessions: sessions.length,
    rooms,
    ...(first === undefined ? {} : { first: inspected(first, timeZone) }),
    ...(last === undefined ? {} : { last: inspected(last, timeZone) }),
  };
}

function inspected(session: PreviewSession, timeZone: TimeZone): InspectedSession {
  return {
    title: session.title,
    start: localIso(session.startsAt, timeZone),
    end: localIso(addMinutes(session.startsAt, session.plannedMinutes), timeZone),
    ...(session.room === null ? {} : { room: session.room }),
  };
}

function attendeeParts(preview: AttendeesPreview): Partial<InspectReport> {
  const hasOrganizations = preview.columns.some(({ field }) => field === 'organization');
  const named = preview.rows
    .map((row) => foldText(nameAndAcronym(row.organization).name))
    .filter((name) => name !== '');
  return {
    attendees: preview.rows.length,
    ...(hasOrganizations ? { organizations: new Set(named).size } : {}),
  };
}

/** A proposal that nobody adopted is no decision, and is counted apart. */
function notesParts({ attendees, outcomes }: NotesPreview): Partial<InspectReport> {
  const counts: Record<string, number> = {};
  for (const { kind, proposed } of outcomes) {
    const key = proposed ? 'proposal' : kind;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return { ...(attendees === null ? {} : { attendees: attendees.length }), outcomes: counts };
}
