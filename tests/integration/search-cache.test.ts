import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import { type AgendaItemId, type NoteId, asId } from '#domain/ids.ts';
import { noFilters } from '#domain/search/document.ts';
import { StoreImage } from '#domain/recovery/store-image.ts';
import { undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { fillDatabase } from '#renderer/data/fill-database.ts';
import type { Database } from '#renderer/data/schema.ts';
import { searchCacheName } from '#renderer/data/search-cache.ts';
import { SearchKeeper } from '#renderer/data/search-keeper.ts';
import { aMeeting, aSession, meetingId, texts } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const many = 620;
const opening = aSession('opening', { title: texts('Apertura') });

let runner: TestRunner;
let keeper: SearchKeeper;
const bugs: unknown[] = [];

const newKeeper = (db: Database = runner.db) =>
  new SearchKeeper({
    db,
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
    onBug: (cause) => bugs.push(cause),
  });

const addNote = async (text: string): Promise<NoteId> =>
  (
    await runCommand('note.add', {
      sessionId: opening.id,
      agendaItemId: null as AgendaItemId | null,
      text,
      draftPlace: null,
    })
  ).noteId;

async function find(text: string, of = keeper): Promise<string[]> {
  await of.catchUp();
  const hits = await of.view().find({ text, filters: noFilters, locale: 'es', limit: 20 });
  return hits.map(({ document, title }) => `${document.kind} ${title.text}`);
}

/** A start of the program: another keeper, and how many notes it takes out of the database to be ready. */
async function start(): Promise<{ readonly started: SearchKeeper; readonly read: number }> {
  let read = 0;
  const count = (note: unknown) => {
    read += 1;
    return note;
  };
  runner.db.notes.hook('reading', count);
  const started = newKeeper();
  await started.catchUp();
  runner.db.notes.hook('reading').unsubscribe(count);
  return { started, read };
}

/** Changes what is stored of the search. */
async function tamper(change: (row: Record<string, unknown>) => void): Promise<void> {
  const db = new Dexie(searchCacheName(runner.db));
  await db.open();
  const row = (await db.table('parts').get('search')) as Record<string, unknown>;
  change(row);
  await db.table('parts').put(row);
  db.close();
}

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting()], sessions: [opening] });
  const note = (await runner.db.notes.get(await addNote('Apunte')))!;
  const notes = Array.from({ length: many }, (_, at) => ({ ...note, id: asId<NoteId>(`many-${at}`), text: `n${at}x` }));
  await runner.given({ notes });
  bugs.length = 0;
  keeper = newKeeper();
  await keeper.catchUp();
  await keeper.packed();
});

describe('the stored search', () => {
  it('is what the next start begins with: it reads no record to be ready', async () => {
    const { started, read } = await start();
    expect(read).toBe(0);
    expect(started.view().isReady).toBe(true);
    for (const at of [0, 7, many - 1]) expect(await find(`n${at}x`, started)).toEqual([`notes n${at}x`]);
    expect(await find('apertura', started)).toEqual(['sessions Apertura']);
    expect(bugs).toEqual([]);
  });

  it('is followed by what was written since, deleted, and put in the trash with its meeting', async () => {
    await addNote('El quórum se alcanzó');
    await runCommand('note.delete', { noteId: asId<NoteId>('many-3') });
    await runCommand('note.edit', { noteId: asId<NoteId>('many-4'), text: 'Cuarta nota', draftPlace: null });
    const { started, read } = await start();
    expect(read).toBeLessThan(5);
    expect(await find('quorum', started)).toEqual(['notes El quórum se alcanzó']);
    expect(await find('n3x', started)).toEqual([]);
    expect(await find('n4x', started)).toEqual([]);
    expect(await find('cuarta', started)).toEqual(['notes Cuarta nota']);
    await runCommand('meeting.delete', { meetingId });
    expect(await find('n5x', (await start()).started)).toEqual([]);
    expect(await find('n5x', started)).toEqual([]);
    await undo(null);
    expect(await find('n5x', (await start()).started)).toEqual(['notes n5x']);
  });

  it('is packed again when much changed, while somebody goes on writing', async () => {
    const note = (await runner.db.notes.get(asId<NoteId>('many-1')))!;
    const more = Array.from({ length: 2100 }, (_, at) => ({
      ...note,
      id: asId<NoteId>(`more-${at}`),
      text: `m${at}x`,
    }));
    await runner.given({ notes: more });
    await keeper.catchUp();
    // The packing goes on: this comes between.
    await runCommand('note.delete', { noteId: asId<NoteId>('more-7') });
    await addNote('Escrito mientras tanto');
    await keeper.catchUp();
    await keeper.packed();
    expect(await find('m7x')).toEqual([]);
    const { started, read } = await start();
    expect(read).toBeLessThan(5);
    expect(await find('m7x', started)).toEqual([]);
    expect(await find('m2099x', started)).toEqual(['notes m2099x']);
    expect(await find('mientras', started)).toEqual(['notes Escrito mientras tanto']);
    expect(bugs).toEqual([]);
  });
});

/** Everything is found, and it was read from the records. */
async function expectReadAnew(): Promise<void> {
  const { started, read } = await start();
  expect(read).toBeGreaterThanOrEqual(many);
  for (const at of [0, 7, many - 1]) expect(await find(`n${at}x`, started)).toEqual([`notes n${at}x`]);
  await started.packed();
  expect(bugs).toEqual([]);
  // And what was stored in its place is good again.
  expect((await start()).read).toBe(0);
}

describe('a stored search is not believed', () => {
  it('when it is not as it was written', async () => {
    await tamper((row) => {
      const { postings } = row['parts'] as { postings: Uint32Array };
      postings[40] = (postings[40] ?? 0) ^ 128;
    });
    await expectReadAnew();
  });

  it('when a part of it is missing', async () => {
    await tamper((row) => delete (row['parts'] as Record<string, unknown>)['records']);
    await expectReadAnew();
    await tamper((row) => delete row['parts']);
    await expectReadAnew();
  });

  it('when it was packed by other rules', async () => {
    await tamper((row) => {
      (row['parts'] as { rules: number }).rules = 0;
    });
    await expectReadAnew();
  });

  it('when it is of another database', async () => {
    await runner.db.meta.put({ key: 'searchStamp', value: 'another' });
    await expectReadAnew();
  });

  it('when it knows more than the database', async () => {
    await runner.db.changes.where('seq').above(1).delete();
    const { read } = await start();
    expect(read).toBeGreaterThanOrEqual(many);
  });

  it('when it is gone', async () => {
    await Dexie.delete(searchCacheName(runner.db));
    await expectReadAnew();
  });

  it('when a newer program left something else there', async () => {
    await Dexie.delete(searchCacheName(runner.db));
    const newer = new Dexie(searchCacheName(runner.db));
    newer.version(9).stores({ other: 'id' });
    await newer.open();
    newer.close();
    await expectReadAnew();
  });

  it('when the database was filled anew, with numbers that reach as far', async () => {
    const image = new StoreImage();
    image.put('meetings', (await runner.db.meetings.get(meetingId))!);
    image.put('sessions', (await runner.db.sessions.get(opening.id))!);
    image.put('notes', { ...(await runner.db.notes.get(asId<NoteId>('many-1')))!, text: 'Recuperada' });
    const [changes, transactions] = [await runner.db.changes.toArray(), await runner.db.commits.toArray()];
    await fillDatabase(runner.db, { image, changes, transactions }, () => undefined);
    const { started } = await start();
    expect(await find('recuperada', started)).toEqual(['notes Recuperada']);
    expect(await find('n7x', started)).toEqual([]);
    expect(await started.view().find({ text: 'n1x', filters: noFilters, locale: 'es', limit: 5 })).toEqual([]);
  });
});
