import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { edition } from '#domain/change.ts';
import { type AgendaItemId, type MeetingId, type NoteId, type SessionId, asId } from '#domain/ids.ts';
import { noFilters } from '#domain/search/document.ts';
import { undo } from '#renderer/commands/history/undo.ts';
import { currentRunner, runCommand } from '#renderer/commands/run-command.ts';
import { SearchKeeper } from '#renderer/data/search-keeper.ts';
import { aMeeting, aSession, meetingId, texts } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const opening = aSession('opening', { title: texts('Apertura', { fr: 'Ouverture' }) });
const other = aMeeting({ id: asId('other'), acronym: 'Cartagena 2023' });
const elsewhere = aSession('elsewhere', { meetingId: other.id, title: texts('Clausura solemne') });

let runner: TestRunner;
let keeper: SearchKeeper;
const bugs: unknown[] = [];

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting(), other], sessions: [opening, elsewhere] });
  bugs.length = 0;
  keeper = newKeeper();
  await keeper.catchUp();
});

const newKeeper = () =>
  new SearchKeeper({
    db: runner.db,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    onBug: (cause) => bugs.push(cause),
  });

/** What the keeper finds once it has followed, as `kind title`. */
async function find(text: string, of = keeper): Promise<string[]> {
  await of.catchUp();
  const hits = await of.view().find({ text, filters: noFilters, locale: 'es', limit: 20 });
  return hits.map(({ document, title }) => `${document.kind} ${title.text}`);
}

const addNote = async (text: string, sessionId: SessionId = opening.id): Promise<NoteId> =>
  (await runCommand('note.add', { sessionId, agendaItemId: null as AgendaItemId | null, text, draftPlace: null }))
    .noteId;
const addPerson = (name: string, organization: string, id: MeetingId = meetingId) =>
  runCommand('people.add', {
    meetingId: id,
    name,
    email: '',
    organization,
    role: 'delegate',
    languages: [],
    mode: 'onsite',
  });

describe('the search', () => {
  it('finds a new note, not a deleted one, and again the one that undo brings back', async () => {
    const noteId = await addNote('El quórum se alcanzó a las nueve');
    expect(await find('quorum')).toEqual(['notes El quórum se alcanzó a las nueve']);
    await runCommand('note.delete', { noteId });
    expect(await find('quorum')).toEqual([]);
    await undo(meetingId);
    expect(await find('quorum')).toEqual(['notes El quórum se alcanzó a las nueve']);
    await undo(meetingId);
    expect(await find('quorum')).toEqual([]);
  });

  it('follows a change of words', async () => {
    const noteId = await addNote('Falta el acta');
    await runCommand('note.edit', { noteId, text: 'Llegó el informe', draftPlace: null });
    expect(await find('acta')).toEqual([]);
    expect(await find('informe')).toEqual(['notes Llegó el informe']);
  });

  it('finds what is in another language and says so', async () => {
    await keeper.catchUp();
    const [hit] = await keeper.view().find({ text: 'ouvert', filters: noFilters, locale: 'es', limit: 20 });
    expect(hit?.title).toEqual({ text: 'Ouverture', locale: 'fr', ranges: [{ start: 0, end: 6 }] });
  });

  it('finds whoever attends by the name of the organization, and under its new name', async () => {
    await addPerson('Ana Iturralde', 'LACNIC');
    expect(await find('lacnic')).toEqual(['organizations LACNIC', 'attendees Ana Iturralde']);
    const [organization, attendee] = [
      (await runner.db.organizations.toArray())[0]!,
      (await runner.db.attendees.toArray())[0]!,
    ];
    await runCommand('people.edit', { attendeeId: attendee.id, person: { displayName: 'Ana Iturralde Sosa' } });
    expect(await find('sosa lacnic')).toEqual(['attendees Ana Iturralde Sosa']);
    const renamed = edition('organizations', organization, { acronym: 'LACNOG' });
    await currentRunner().commit({ command: 'test.rename', meetingId, changes: [renamed!], kind: 'do', ofTx: null });
    expect(await find('lacnog')).toContain('attendees Ana Iturralde Sosa');
    await undo(meetingId);
    await undo(meetingId);
    expect(await find('sosa')).toEqual([]);
    expect(await find('lacnog')).not.toContain('attendees Ana Iturralde');
    expect(await find('lacnic')).toEqual(['organizations LACNIC', 'attendees Ana Iturralde']);
  });

  it('leaves out a meeting in the trash, and finds it again when it is restored', async () => {
    await addNote('Nota de Cartagena', elsewhere.id);
    expect(await find('solemne')).toEqual(['sessions Clausura solemne']);
    await runCommand('meeting.delete', { meetingId: other.id });
    expect(await find('solemne')).toEqual([]);
    expect(await find('cartagena')).toEqual([]);
    await undo(null);
    expect(await find('solemne')).toEqual(['sessions Clausura solemne']);
    expect((await find('cartagena')).sort()).toEqual(['meetings Cartagena 2023', 'notes Nota de Cartagena']);
  });

  it('does not find what is written into a meeting in the trash', async () => {
    await runCommand('meeting.delete', { meetingId: other.id });
    await addNote('Escrito tarde', elsewhere.id);
    expect(await find('tarde')).toEqual([]);
  });

  it('knows after many changes what one knows that reads everything anew', async () => {
    await runCommand('meeting.openSample', null);
    const ids = [];
    for (let count = 0; count < 12; count += 1) ids.push(await addNote(`Nota número ${count}`));
    for (const noteId of ids.filter((_, index) => index % 3 === 0)) await runCommand('note.delete', { noteId });
    const fresh = newKeeper();
    for (const text of [
      'nota',
      'lacnic',
      'ciberseguridad',
      'reseau',
      'd-03',
      '"casa de internet"',
      'montevideo',
      'ma',
    ]) {
      const kept = await find(text);
      expect(kept, text).toEqual(await find(text, fresh));
      expect(kept.length, text).toBeGreaterThan(0);
    }
    expect(await find('"nota numero"')).toHaveLength(8);
  });

  it('reads more records than it takes at once', async () => {
    const note = await runner.db.notes.get(await addNote('Apunte'));
    const many = Array.from({ length: 620 }, (_, at) => ({
      ...note!,
      id: asId<NoteId>(`many-${at}`),
      text: `n${at}x`,
    }));
    await runner.given({ notes: many });
    const fresh = newKeeper();
    for (const at of [0, 249, 250, 251, 500, 619]) expect(await find(`n${at}x`, fresh)).toEqual([`notes n${at}x`]);
    // Followed in pieces as well as read anew.
    for (const at of [0, 249, 250, 251, 500, 619]) expect(await find(`n${at}x`)).toEqual([`notes n${at}x`]);
  });

  it('tells its listeners of each commit, and works for nobody when none is left', async () => {
    let told = 0;
    const listening = newKeeper();
    const leave = listening.subscribe(() => (told += 1));
    await until(() => listening.view().isReady);
    const before = told;
    await addNote('Algo nuevo');
    await until(() => told > before);
    expect(await listening.view().find({ text: 'algo', filters: noFilters, locale: 'es', limit: 5 })).toHaveLength(1);
    leave();
    const after = told;
    const view = listening.view();
    await addNote('Algo más');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(told).toBe(after);
    expect(listening.view()).toBe(view);
    expect((await find('algo', listening)).length).toBe(2);
    expect(bugs).toEqual([]);
  });
});

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 2));
}
