import type { MeetingId, SessionId } from '#domain/ids.ts';
import type { MinutesChoice } from '#domain/import/minutes-planning.ts';
import type { NotesPreview } from '#domain/import/preview.ts';
import { sourceText } from '#domain/localized-text.ts';
import type { PlainDate } from '#domain/primitives.ts';
import { readMinutesFile } from '#renderer/commands/capture/import-minutes-file.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { startRunner } from './runner.ts';

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** Minutes as the dialog reads them. */
export async function readPreview(name: string, bytes: Uint8Array): Promise<NotesPreview> {
  const result = await readMinutesFile({ name, bytes });
  if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** All of it, into a new session. */
export function choiceFor(preview: NotesPreview, fields: Partial<MinutesChoice> = {}): MinutesChoice {
  return {
    session: { kind: 'new', title: preview.title, date: preview.date ?? ('2023-02-08' as PlainDate) },
    locale: 'es',
    withItems: true,
    withPresence: true,
    withoutItems: new Set(),
    withoutOutcomes: new Set(),
    withoutNotes: new Set(),
    ...fields,
  };
}

/** The sample meeting: its people and organizations are known, its record has entries already. */
export async function startMeeting() {
  const runner = await startRunner();
  const { meetingId } = await runCommand('meeting.openSample', null);
  return { ...runner, meetingId };
}

export type Db = Awaited<ReturnType<typeof startMeeting>>['db'];

/** What stands in a session, as somebody reads it. */
export async function recordOf(db: Db, meetingId: MeetingId, sessionId: SessionId) {
  const inSession = <T extends { sessionId: SessionId | null; deletedAt: unknown }>(rows: readonly T[]) =>
    rows.filter((row) => row.sessionId === sessionId && row.deletedAt === null);
  const [items, outcomes, notes] = await Promise.all([
    db.agendaItems.where({ meetingId }).toArray(),
    db.outcomes.where({ meetingId }).toArray(),
    db.notes.where({ meetingId }).toArray(),
  ]);
  const people = new Map((await db.people.toArray()).map(({ id, displayName }) => [id as string, displayName]));
  const organizations = new Map((await db.organizations.toArray()).map(({ id, acronym }) => [id as string, acronym]));
  return {
    items: inSession(items)
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ title }) => sourceText(title)),
    outcomes: inSession(outcomes)
      .sort((a, b) => (a.rank < b.rank ? -1 : 1))
      .map(({ kind, text, owners, due, details, decision }) => ({
        kind,
        text: sourceText(text),
        ...(owners.length > 0 && {
          owners: owners.map(({ party }) => people.get(party.id) ?? organizations.get(party.id)),
        }),
        ...(due !== null && { due: due.kind === 'date' ? due.date : 'milestone' }),
        ...(details !== null && { details: sourceText(details) }),
        ...(decision?.method != null && { method: decision.method }),
        ...(decision?.status === 'proposed' && { proposed: true }),
      })),
    notes: inSession(notes)
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ text }) => text),
  };
}

/** Minutes brought into the sample meeting, and what stands in their session then. */
export async function imported(name: string, text: string) {
  const { db, meetingId } = await startMeeting();
  const preview = await readPreview(name, utf8(text));
  const { sessionId } = await runCommand('minutes.import', { meetingId, preview, choice: choiceFor(preview) });
  return { db, meetingId, preview, sessionId, record: await recordOf(db, meetingId, sessionId) };
}
