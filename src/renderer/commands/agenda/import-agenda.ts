import { creation } from '#domain/change.ts';
import { type MeetingId, asId } from '#domain/ids.ts';
import { planAgenda } from '#domain/import/plan-agenda.ts';
import type { AgendaPreview } from '#domain/import/preview.ts';
import type { Locale } from '#domain/primitives.ts';
import { command, type CommandContext } from '../command.ts';
import { newMeeting } from '../meeting/create-meeting.ts';
import { rowOrThrow } from '../row-or-throw.ts';

type ImportAgenda = {
  readonly preview: AgendaPreview;
  /** Null makes a new meeting of the file. */
  readonly meetingId: MeetingId | null;
  /** The language of the texts in the file; of a new meeting, the source language. */
  readonly sourceLocale: Locale;
};

/** Brings an agenda file into a meeting, or makes a new meeting of it: one commit, one undo step. */
export const importAgenda = command(async (input: ImportAgenda, context) => {
  const { plan, made, target } = await planImport(input, context);
  const changes = made ? [creation('meetings', target.meeting), ...plan.changes] : plan.changes;
  const { created, updated, unchanged } = plan;
  return {
    meetingId: made ? null : target.meeting.id,
    changes,
    output: { meetingId: target.meeting.id, created, updated, unchanged },
  };
});

/** What an import would do, without doing it. */
export async function previewImport(input: ImportAgenda, context: CommandContext) {
  const { created, updated, unchanged, deleted, rooms } = (await planImport(input, context)).plan;
  return { created, updated, unchanged, deleted, newRooms: rooms };
}

async function planImport({ preview, meetingId, sourceLocale }: ImportAgenda, { db, newId }: CommandContext) {
  if (meetingId === null) {
    const meeting = meetingOf(preview, { id: asId<MeetingId>(newId()), sourceLocale });
    const target = { meeting, rooms: [], sessions: [] };
    return { made: true, target, plan: planAgenda(preview, target, { newId }) };
  }
  const [meeting, rooms, sessions] = await Promise.all([
    rowOrThrow(db.meetings, meetingId),
    db.rooms.where('meetingId').equals(meetingId).toArray(),
    db.sessions.where('meetingId').equals(meetingId).toArray(),
  ]);
  const isEmpty = sessions.every((session) => session.deletedAt !== null);
  const adopt = { timeZone: isEmpty && preview.timeZoneFrom === 'file', dates: isEmpty };
  const target = { meeting, rooms: rooms.filter(({ deletedAt }) => deletedAt === null), sessions };
  return { made: false, target, plan: planAgenda(preview, target, { newId, adopt }) };
}

function meetingOf(preview: AgendaPreview, { id, sourceLocale }: { id: MeetingId; sourceLocale: Locale }) {
  const days = [...preview.days].sort();
  const startDate = days[0];
  if (startDate === undefined) throw new Error('An agenda preview without days');
  const input = {
    title: preview.title,
    acronym: preview.acronym || preview.title,
    city: '',
    venue: '',
    startDate,
    endDate: days.at(-1) ?? startDate,
    timeZone: preview.timeZone,
    sourceLocale,
    workingLocales: ['es', 'pt', 'en', 'fr'] as const,
  };
  return { ...newMeeting(input, id), origin: 'import' as const };
}
