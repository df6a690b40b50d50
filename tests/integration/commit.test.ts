import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PlannedChange, creation, edition, inverted } from '#domain/change.ts';
import { type DeviceId, type NoteId, type RoomId, asId } from '#domain/ids.ts';
import type { Room } from '#domain/records/meeting.ts';
import type { Note } from '#domain/records/outcome.ts';
import { currentRunner } from '#renderer/commands/run-command.ts';
import { type CommitEvent, type CommitInput, createCommit } from '#renderer/data/commit.ts';
import { aMeeting, aSession, instant, meetingId, texts } from '#tests/builders/meeting.ts';
import { type TestRunner, startRunner } from '#tests/builders/runner.ts';

const opening = aSession('opening');
const keynote = aSession('keynote');

let runner: TestRunner;

beforeEach(async () => {
  runner = await startRunner();
  await runner.given({ meetings: [aMeeting()], sessions: [opening, keynote] });
  runner.events.length = 0;
});

const commit = (changes: readonly PlannedChange[], fields: Partial<CommitInput> = {}) =>
  currentRunner().commit({ command: 'test.write', meetingId, changes, kind: 'do', ofTx: null, ...fields });

/** The whole database, as nested plain data. */
async function everything(): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(runner.db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  return Object.fromEntries(tables);
}

function room(id: string, fields: Partial<Room> = {}): Room {
  return { id: asId<RoomId>(id), meetingId, name: 'Auditorio', capacity: 120, rank: 'a', deletedAt: null, ...fields };
}

function note(id: string): Note {
  return {
    id: asId<NoteId>(id),
    meetingId,
    sessionId: opening.id,
    agendaItemId: null,
    text: 'Bring the adapter',
    capturedAt: instant('2023-02-08T14:20:00.000Z'),
    visibility: 'internal',
    deletedAt: null,
  };
}

/** A patch of a session, made by hand so that it can also be a wrong one. */
function patch(id: string, before: object | null, after: object | null): PlannedChange {
  return { entity: 'sessions', entityId: id, before, after } as PlannedChange;
}

const longer = patch('opening', { plannedMinutes: 60 }, { plannedMinutes: 90 });

describe('a commit', () => {
  it('writes rows, changes and the transaction that binds them', async () => {
    const edited = edition('sessions', opening, { roomId: asId<RoomId>('auditorio') });
    if (edited === null) throw new Error('Nothing was edited');
    const written = await commit([creation('rooms', room('auditorio')), edited]);
    expect(await runner.db.rooms.get('auditorio')).toMatchObject(room('auditorio'));
    expect(await runner.db.sessions.get('opening')).toMatchObject({ ...opening, roomId: 'auditorio' });
    const changes = await runner.db.changes
      .where('seq')
      .aboveOrEqual(written?.firstSeq ?? Infinity)
      .toArray();
    expect(changes).toEqual([
      {
        seq: written?.firstSeq,
        txId: written?.txId,
        command: 'test.write',
        at: written?.at,
        deviceId: 'device',
        entity: 'rooms',
        entityId: 'auditorio',
        before: null,
        after: room('auditorio'),
      },
      expect.objectContaining({ seq: written?.lastSeq, before: { roomId: null }, after: { roomId: 'auditorio' } }),
    ]);
    expect(await runner.db.commits.orderBy('n').last()).toMatchObject({ ...written, scope: meetingId });
  });

  it('numbers changes without a gap, from one commit to the next', async () => {
    const first = await commit([creation('rooms', room('a')), creation('rooms', room('b')), longer]);
    const second = await commit([creation('notes', note('n'))]);
    expect([first?.lastSeq, second?.firstSeq]).toEqual([(first?.firstSeq ?? 0) + 2, (first?.lastSeq ?? 0) + 1]);
    const seqs = await runner.db.changes.orderBy('seq').primaryKeys();
    expect(seqs).toEqual(seqs.map((_, index) => index + 1));
  });

  it('gives no number away when it fails', async () => {
    const first = await commit([creation('rooms', room('a'))]);
    await expect(commit([creation('rooms', room('b')), patch('gone', {}, { plannedMinutes: 1 })])).rejects.toThrow();
    expect((await commit([creation('rooms', room('b'))]))?.firstSeq).toBe((first?.lastSeq ?? 0) + 1);
  });

  it('keeps what belongs to no meeting under the app', async () => {
    await commit([creation('meetings', aMeeting({ id: asId('other') }))], { meetingId: null });
    expect(await runner.db.commits.orderBy('n').last()).toMatchObject({ meetingId: null, scope: 'app' });
  });

  it('writes nothing for no changes, and tells nobody', async () => {
    const before = await everything();
    expect(await commit([])).toBeNull();
    expect(await everything()).toEqual(before);
    expect(runner.events).toEqual([]);
  });
});

describe('the stamp of a row', () => {
  const stampOf = async (id = 'opening') => {
    const { rev, createdAt, updatedAt, updatedBy } = (await runner.db.sessions.get(id)) ?? {};
    return { rev, createdAt, updatedAt, updatedBy };
  };

  it('says when it was made, when it was last changed, and on which laptop', async () => {
    const born = await stampOf();
    expect(born).toMatchObject({ rev: 1, createdAt: born.updatedAt, updatedBy: 'device' });
    const second = createCommit({ ...currentRunner(), deviceId: asId<DeviceId>('second-laptop'), observe: () => {} });
    await second({ command: 'test.write', meetingId, changes: [longer], kind: 'do', ofTx: null });
    const changed = await stampOf();
    expect(changed).toMatchObject({ rev: 2, createdAt: born.createdAt, updatedBy: 'second-laptop' });
    expect((changed.updatedAt ?? '') > (born.updatedAt ?? '')).toBe(true);
    expect(await stampOf('keynote')).toMatchObject({ rev: 1 });
  });

  it('counts commits, not the patches of one commit', async () => {
    await commit([longer, patch('opening', { plannedMinutes: 90 }, { plannedMinutes: 45, kind: 'workshop' })]);
    expect(await runner.db.sessions.get('opening')).toMatchObject({ plannedMinutes: 45, kind: 'workshop', rev: 2 });
  });

  it('is that of a new row when the same commit also edits it', async () => {
    const rename = { entity: 'rooms', entityId: 'a', before: { name: 'Auditorio' }, after: { name: 'Ceibo' } };
    const written = await commit([creation('rooms', room('a')), rename as PlannedChange]);
    expect(await runner.db.rooms.get('a')).toEqual({
      ...room('a', { name: 'Ceibo' }),
      rev: 1,
      createdAt: written?.at,
      updatedAt: written?.at,
      updatedBy: 'device',
    });
  });

  it('is never taken from a patch', async () => {
    await commit([patch('opening', {}, { rev: 99, createdAt: '1999-01-01T00:00:00.000Z', updatedBy: 'somebody' })]);
    expect(await stampOf()).toMatchObject({ rev: 2, updatedBy: 'device' });
    expect((await stampOf()).createdAt).toMatch(/^2023-/);
  });
});

describe('a removal', () => {
  it('takes the row away and keeps what it held in the change log', async () => {
    await commit([patch('opening', opening, null)]);
    expect(await runner.db.sessions.get('opening')).toBeUndefined();
    expect(await runner.db.changes.orderBy('seq').last()).toMatchObject({ before: opening, after: null });
  });

  it('leaves nothing of a row that is made and removed in one commit', async () => {
    const made = creation('rooms', room('a'));
    await commit([made, ...inverted([made])]);
    expect(await runner.db.rooms.count()).toBe(0);
    expect(await runner.db.changes.where('entityId').equals('a').count()).toBe(2);
  });

  it('is stronger than what the row was: a row made again in the same commit keeps no old field', async () => {
    await commit([patch('opening', { extra: 1 }, { extra: 2 })]);
    await commit([patch('opening', opening, null), creation('sessions', opening)]);
    expect(await runner.db.sessions.get('opening')).not.toHaveProperty('extra');
  });
});

describe('a commit that fails', () => {
  const uncloneable = () => 1;
  const wrong: readonly (readonly [string, readonly PlannedChange[], Partial<CommitInput>])[] = [
    ['a patch of a row that is not there', [longer, patch('gone', {}, { plannedMinutes: 1 })], {}],
    ['a patch behind the removal of its row', [patch('opening', opening, null), longer], {}],
    ['a new row whose id is taken', [creation('rooms', room('a')), creation('sessions', opening)], {}],
    ['a new row whose id is taken, beside an edit', [longer, creation('sessions', keynote)], {}],
    ['the same new row twice', [creation('rooms', room('a')), creation('rooms', room('a'))], {}],
    [
      'a value that can’t be stored in the second table',
      [longer, creation('notes', { ...note('n'), text: uncloneable as never })],
      {},
    ],
    [
      'a value that can’t be stored in the change log',
      [{ ...longer, before: { plannedMinutes: uncloneable } } as unknown as PlannedChange],
      {},
    ],
    ['the very last write', [longer, creation('notes', note('n'))], { kind: uncloneable as never }],
  ];

  it.each(wrong)('leaves everything as it was: %s', async (_, changes, fields) => {
    const before = await everything();
    await expect(commit(changes, fields)).rejects.toThrow();
    expect(await everything()).toEqual(before);
  });

  it('leaves the next commit free to succeed', async () => {
    await expect(commit([patch('gone', {}, { plannedMinutes: 1 })])).rejects.toThrow('sessions gone is not there');
    await commit([longer]);
    expect(await runner.db.sessions.get('opening')).toMatchObject({ plannedMinutes: 90, rev: 2 });
  });
});

describe('whoever watches', () => {
  it('hears saving, then saved', async () => {
    const written = await commit([longer]);
    expect(runner.events.map(({ kind }) => kind)).toEqual(['saving', 'saved']);
    const [, saved] = runner.events;
    expect(saved?.kind === 'saved' && saved.at >= (written?.at ?? '~')).toBe(true);
  });

  it('hears saved only when it is there to be read', async () => {
    const told: CommitEvent['kind'][] = [];
    const readable: PromiseLike<number>[] = [];
    const { db, now, newId } = currentRunner();
    const watched = createCommit({
      ...{ db, now, newId, deviceId: asId<DeviceId>('device') },
      observe: ({ kind }) => {
        told.push(kind);
        if (kind === 'saved') readable.push(db.rooms.where('id').equals('a').count());
      },
    });
    const changes = [creation('rooms', room('a'))];
    await watched({ command: 'test.write', meetingId, changes, kind: 'do', ofTx: null });
    expect(told).toEqual(['saving', 'saved']);
    expect(await Promise.all(readable)).toEqual([1]);
  });

  it('hears saving, then failed with the cause that is thrown', async () => {
    const thrown: unknown = await commit([patch('gone', {}, {})]).catch((cause: unknown) => cause);
    expect(runner.events).toEqual([{ kind: 'saving' }, { kind: 'failed', cause: thrown }]);
    expect(thrown).toBeInstanceOf(Error);
  });

  it('hears failed when the database is gone, and never saved', async () => {
    runner.db.close();
    await expect(commit([longer])).rejects.toThrow();
    expect(runner.events.map(({ kind }) => kind)).toEqual(['saving', 'failed']);
  });

  it('is not told of a failure by its own mistake once the rows are written', async () => {
    const told: string[] = [];
    const watched = createCommit({
      ...currentRunner(),
      deviceId: asId<DeviceId>('device'),
      observe: ({ kind }) => {
        told.push(kind);
        if (kind === 'saved') throw new Error('The rail broke');
      },
    });
    const write = watched({ command: 'test.write', meetingId, changes: [longer], kind: 'do', ofTx: null });
    await expect(write).rejects.toThrow('The rail broke');
    expect(told).toEqual(['saving', 'saved']);
    expect(await runner.db.sessions.get('opening')).toMatchObject({ plannedMinutes: 90 });
  });
});

describe('commits at once', () => {
  it('are written one after the other, each whole', async () => {
    const one = (n: number) => commit([creation('rooms', room(`r${n}`)), creation('notes', note(`n${n}`))]);
    const written = await Promise.all([1, 2, 3, 4, 5].map(one));
    const spans = written.flatMap((transaction) => (transaction === null ? [] : [transaction]));
    for (const { txId, firstSeq, lastSeq } of spans) {
      const changes = await runner.db.changes.where('seq').between(firstSeq, lastSeq, true, true).toArray();
      expect(changes.map((change) => change.txId)).toEqual([txId, txId]);
    }
    expect(new Set(spans.map(({ firstSeq }) => firstSeq)).size).toBe(5);
  });

  it('let a text in four languages through unchanged', async () => {
    const title = texts('Reunión', { en: 'Meeting', fr: 'Réunion', pt: 'Reunião' });
    await commit([patch('opening', { title: opening.title }, { title })]);
    expect((await runner.db.sessions.get('opening'))?.title).toEqual(title);
  });
});
