import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Capture } from '#domain/capture/capture.ts';
import { type PersonId, type SessionId, asId } from '#domain/ids.ts';
import { sourceText } from '#domain/localized-text.ts';
import type { AgendaPreview } from '#domain/import/preview.ts';
import { readImport } from '#formats/read/read-file.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { aMeeting, aSession, date, meetingId } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const opening = aSession('opening');
const other = aMeeting({ id: asId('other'), acronym: 'Cartagena 2023' });

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting(), other], sessions: [opening] });
});

const minutes = async (id = 'opening') => (await runner.db.sessions.get(id))?.plannedMinutes;
const plan = (plannedMinutes: number, sessionId: SessionId = opening.id) =>
  runCommand('session.edit', { sessionId, fields: { plannedMinutes } });
const add = (name: string, fields: { readonly organization?: string; readonly meeting?: typeof meetingId } = {}) =>
  runCommand('people.add', {
    meetingId: fields.meeting ?? meetingId,
    name,
    email: `${name.split(' ')[0]?.toLowerCase()}@example.org`,
    organization: fields.organization ?? '',
    role: 'delegate',
    languages: [],
    mode: 'onsite',
  });
const names = async () => (await runner.db.people.toArray()).map(({ displayName }) => displayName).sort();

describe('undo and redo', () => {
  it('have nothing to do in a meeting nobody touched', async () => {
    const changes = await runner.db.changes.count();
    expect(await undo(meetingId)).toBeNull();
    expect(await redo(meetingId)).toBeNull();
    expect(await undo(null)).toBeNull();
    expect(await redo(null)).toBeNull();
    expect(await runner.db.changes.count()).toBe(changes);
  });

  it('go back and forth one step at a time, and stop at both ends', async () => {
    await plan(70);
    await plan(80);
    await plan(90);
    const back = [];
    while ((await undo(meetingId)) !== null) back.push(await minutes());
    expect(back).toEqual([80, 70, 60]);
    const forth = [];
    while ((await redo(meetingId)) !== null) forth.push(await minutes());
    expect(forth).toEqual([70, 80, 90]);
  });

  it('write what they did as a transaction of its own, which names the one it is about', async () => {
    await plan(70);
    const done = await runner.db.commits.orderBy('n').last();
    await undo(meetingId);
    const undone = await runner.db.commits.orderBy('n').last();
    expect(undone).toMatchObject({ kind: 'undo', ofTx: done?.txId, command: 'session.edit', meetingId });
    await redo(meetingId);
    expect(await runner.db.commits.orderBy('n').last()).toMatchObject({ kind: 'redo', ofTx: undone?.txId });
    expect((await runner.db.sessions.get('opening'))?.rev).toBe(4);
  });

  it('go on where they were when the app is opened again', async () => {
    await plan(70);
    await plan(80);
    await undo(meetingId);
    runner = await runner.reopen();
    expect(await undo(meetingId)).toEqual({ command: 'session.edit' });
    expect(await minutes()).toBe(60);
    runner = await runner.reopen();
    await redo(meetingId);
    await redo(meetingId);
    expect(await minutes()).toBe(80);
    runner = await runner.reopen();
    expect(await redo(meetingId)).toBeNull();
  });

  it('forget what could be done again once something new is done', async () => {
    await plan(70);
    await plan(80);
    await undo(meetingId);
    await runCommand('session.edit', { sessionId: opening.id, fields: { kind: 'workshop' } });
    expect(await redo(meetingId)).toBeNull();
    expect(await minutes()).toBe(70);
    expect(await undo(meetingId)).toEqual({ command: 'session.edit' });
    expect(await undo(meetingId)).toEqual({ command: 'session.edit' });
    expect(await runner.db.sessions.get('opening')).toMatchObject({ plannedMinutes: 60, kind: 'plenary' });
    expect(await undo(meetingId)).toBeNull();
  });

  it('keep what can be done again when a command finds nothing to write', async () => {
    await plan(70);
    await undo(meetingId);
    await plan(60);
    expect(await redo(meetingId)).toEqual({ command: 'session.edit' });
  });

  it('pass over what the program keeps by itself', async () => {
    const draft = { meetingId, place: 'capture:opening', text: 'T. Half a sen' };
    await plan(70);
    await runCommand('draft.save', draft);
    expect(await undo(meetingId)).toEqual({ command: 'session.edit' });
    await runCommand('draft.save', { ...draft, text: 'T. Half a sentence' });
    expect(await redo(meetingId)).toEqual({ command: 'session.edit' });
    expect(await runner.db.drafts.toArray()).toMatchObject([{ text: 'T. Half a sentence' }]);
  });

  it('are not confused by two quick presses', async () => {
    await plan(70);
    await plan(80);
    await Promise.all([undo(meetingId), undo(meetingId), undo(meetingId)]);
    expect(await minutes()).toBe(60);
    await Promise.all([redo(meetingId), redo(meetingId)]);
    expect(await minutes()).toBe(80);
  });

  it('stay inside of their meeting', async () => {
    await plan(70);
    const there = await runCommand('session.add', {
      ...{ meetingId: other.id, title: 'Apertura', kind: 'plenary', roomId: null },
      ...{ startsAt: opening.startsAt, plannedMinutes: 30 },
    });
    await undo(meetingId);
    expect([await minutes(), await minutes(there.sessionId)]).toEqual([60, 30]);
    await undo(other.id);
    expect(await minutes(there.sessionId)).toBeUndefined();
  });
});

describe('an import', () => {
  const ics = (...titles: readonly string[]) =>
    [
      'BEGIN:VCALENDAR',
      ...titles.map((title, index) =>
        [
          'BEGIN:VEVENT',
          `UID:${index}@x`,
          `DTSTART:2023020${index + 1}T120000Z`,
          'DURATION:PT1H',
          'LOCATION:Ceibo',
          `SUMMARY:${title}`,
          'END:VEVENT',
        ].join('\r\n'),
      ),
      'END:VCALENDAR',
    ].join('\r\n');

  async function previewOf(text: string): Promise<AgendaPreview> {
    const bytes = new TextEncoder().encode(text);
    const read = await readImport({ bytes, fileName: 'a.ics', assumedTimeZone: 'UTC' });
    if (!read.ok || read.value.kind !== 'agenda') throw new Error('The agenda was refused');
    return read.value;
  }

  const sessions = async () =>
    (await runner.db.sessions.where('meetingId').equals(other.id).toArray())
      .map(({ title }) => sourceText(title))
      .sort();

  it('is one step: sessions, rooms and the dates of the meeting', async () => {
    const input = {
      preview: await previewOf(ics('Apertura', 'Cierre')),
      meetingId: other.id,
      sourceLocale: 'es',
    } as const;
    await runCommand('agenda.import', input);
    expect(await sessions()).toEqual(['Apertura', 'Cierre']);
    expect(await runner.db.meetings.get('other')).toMatchObject({ startDate: '2023-02-01', endDate: '2023-02-02' });
    expect(await undo(other.id)).toEqual({ command: 'agenda.import' });
    expect(await sessions()).toEqual([]);
    expect(await runner.db.rooms.count()).toBe(0);
    expect(await runner.db.meetings.get('other')).toMatchObject({ startDate: date('2023-02-08') });
    expect(await undo(other.id)).toBeNull();
    runner = await runner.reopen();
    expect(await redo(other.id)).toEqual({ command: 'agenda.import' });
    expect(await sessions()).toEqual(['Apertura', 'Cierre']);
    expect(await runner.db.rooms.toArray()).toMatchObject([{ name: 'Ceibo' }]);
  });

  it('that updates gives the old titles back and takes only its own sessions away', async () => {
    const meeting = { meetingId: other.id, sourceLocale: 'es' } as const;
    await runCommand('agenda.import', { preview: await previewOf(ics('Apertura', 'Cierre')), ...meeting });
    await runCommand('agenda.import', { preview: await previewOf(ics('Apertura', 'Clausura', 'Cena')), ...meeting });
    expect(await sessions()).toEqual(['Apertura', 'Cena', 'Clausura']);
    await undo(other.id);
    expect(await sessions()).toEqual(['Apertura', 'Cierre']);
  });

  it('that makes a meeting is the last step inside of it', async () => {
    const input = { preview: await previewOf(ics('Apertura')), meetingId: null, sourceLocale: 'es' } as const;
    const made = (await runCommand('agenda.import', input)).meetingId;
    const [session] = await runner.db.sessions.where('meetingId').equals(made).toArray();
    if (session === undefined) throw new Error('No session was imported');
    await plan(45, session.id);
    expect(await undo(made)).toEqual({ command: 'session.edit' });
    expect(await undo(made)).toEqual({ command: 'agenda.import' });
    expect(await runner.db.meetings.get(made)).toBeUndefined();
    expect(await undo(made)).toBeNull();
  });

  it('done again brings back what was edited in the meeting, not the file', async () => {
    const input = { preview: await previewOf(ics('Apertura')), meetingId: null, sourceLocale: 'es' } as const;
    const made = (await runCommand('agenda.import', input)).meetingId;
    const [session] = await runner.db.sessions.where('meetingId').equals(made).toArray();
    if (session === undefined) throw new Error('No session was imported');
    await plan(45, session.id);
    expect(await undo(null)).toEqual({ command: 'agenda.import' });
    expect(await minutes(session.id)).toBeUndefined();
    expect(await redo(null)).toEqual({ command: 'agenda.import' });
    expect(await minutes(session.id)).toBe(45);
    await undo(made);
    expect(await minutes(session.id)).toBe(60);
  });
});

describe('people and organizations, known to every meeting', () => {
  it('leave with the step that made them when nobody else names them', async () => {
    await add('Camila Sant’Anna', { organization: 'LACNIC' });
    await undo(meetingId);
    expect([await names(), await runner.db.organizations.count(), await runner.db.attendees.count()]).toEqual([
      [],
      0,
      0,
    ]);
    await redo(meetingId);
    expect([await names(), await runner.db.organizations.count()]).toEqual([['Camila Sant’Anna'], 1]);
  });

  it('stay when another meeting has come to know them', async () => {
    await add('Camila Sant’Anna', { organization: 'LACNIC' });
    const there = await add('Camila Sant’Anna', { organization: 'LACNIC', meeting: other.id });
    await runCommand('people.edit', { attendeeId: there.attendeeId, person: { displayName: 'Camila S.' } });
    expect(await undo(meetingId)).toEqual({ command: 'people.add' });
    const [left] = await runner.db.attendees.toArray();
    expect(await runner.db.attendees.count()).toBe(1);
    expect(await runner.db.people.get(left?.personId ?? asId<PersonId>('?'))).toMatchObject({
      displayName: 'Camila S.',
    });
    expect(await runner.db.organizations.get(left?.representingOrganizationId ?? '?')).toBeDefined();
    expect(await undo(other.id)).toEqual({ command: 'people.edit' });
    expect(await names()).toEqual(['Camila Sant’Anna']);
    await redo(meetingId);
    expect([await names(), await runner.db.attendees.count()]).toEqual([['Camila Sant’Anna'], 2]);
  });
});

describe('an entry', () => {
  const capture: Omit<Capture, 'tokens'> = {
    ...{ kind: 'decision', text: 'Adoptar el calendario', details: '', visibility: null, due: null },
    ...{
      owners: [],
      attribution: { kind: 'none' },
      topics: [{ topicId: null, tag: 'calendario', title: 'Calendario' }],
    },
  } as Omit<Capture, 'tokens'>;

  it('leaves with the topic it brought, and both come back with the same code', async () => {
    const input = { meetingId, sessionId: opening.id, agendaItemId: null, capture, draftPlace: null };
    const { code } = await runCommand('outcome.add', input);
    await undo(meetingId);
    expect([await runner.db.outcomes.count(), await runner.db.topics.count()]).toEqual([0, 0]);
    await redo(meetingId);
    expect((await runner.db.outcomes.toArray()).map((outcome) => outcome.code)).toEqual([code]);
    expect(await runner.db.topics.toArray()).toMatchObject([{ tag: 'calendario' }]);
  });
});
