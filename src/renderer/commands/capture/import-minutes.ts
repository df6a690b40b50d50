import { type CaptureNames, namesOf } from '#domain/capture/names.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { MinutesChoice, MinutesTarget } from '#domain/import/minutes-planning.ts';
import { type MinutesPlan, planMinutes } from '#domain/import/plan-minutes.ts';
import type { NotesPreview } from '#domain/import/preview.ts';
import { createDocumentWords } from '#formats/write/document-words.ts';
import { allRows, rowsOf } from '#renderer/data/rows.ts';
import { type CommandContext, command } from '../command.ts';
import { rowOrThrow } from '../row-or-throw.ts';
import { codesIn, entryBook, lastRank } from './entry-book.ts';

type ImportMinutes = {
  readonly meetingId: MeetingId;
  readonly preview: NotesPreview;
  readonly choice: MinutesChoice;
};

/** What an import of minutes does, in figures and names. */
export type MinutesEffect = Omit<MinutesPlan, 'changes' | 'sessionId'>;

/** Brings minutes into a meeting: one commit, one undo step. */
export const importMinutes = command(async (input: ImportMinutes, context) => {
  const { changes, ...output } = await planned(input, context);
  return { meetingId: input.meetingId, changes, output };
});

/** What an import would do, without doing it. */
export async function previewMinutes(input: ImportMinutes, context: CommandContext): Promise<MinutesEffect> {
  const { changes: _planned, sessionId: _new, ...effect } = await planned(input, context);
  return effect;
}

async function planned({ meetingId, preview, choice }: ImportMinutes, context: CommandContext): Promise<MinutesPlan> {
  const { newId, now } = context;
  const target = await targetOf(meetingId, context);
  const tools = { newId, now: now(), words: createDocumentWords(choice.locale) };
  return planMinutes(preview, { choice, target }, tools);
}

async function targetOf(meetingId: MeetingId, { db }: CommandContext): Promise<MinutesTarget> {
  const [meeting, sessions, items, outcomes, notes, attendees, book] = await Promise.all([
    rowOrThrow(db.meetings, meetingId),
    rowsOf(db, 'sessions', meetingId),
    rowsOf(db, 'agendaItems', meetingId),
    rowsOf(db, 'outcomes', meetingId),
    rowsOf(db, 'notes', meetingId),
    rowsOf(db, 'attendees', meetingId),
    entryBook(db, meetingId),
  ]);
  const ids = [
    ...attendees.map(({ personId }) => personId),
    ...sessions.flatMap(({ chairIds, presenterIds, rapporteurIds }) => [
      ...chairIds,
      ...presenterIds,
      ...rapporteurIds,
    ]),
  ];
  const people = (await db.people.bulkGet([...new Set(ids)])).filter((row) => row?.deletedAt === null);
  const names: CaptureNames = namesOf({
    locale: meeting.sourceLocale,
    organizations: await allRows(db, 'organizations'),
    people: people.filter((row) => row !== undefined),
    topics: [],
    milestones: await rowsOf(db, 'milestones', meetingId),
    today: meeting.startDate,
    defaultKind: 'action',
  });
  return {
    meeting,
    sessions,
    items,
    outcomes,
    notes,
    attendees,
    names,
    codes: codesIn(book),
    lastRank: lastRank(book),
  };
}
