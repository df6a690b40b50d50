import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { currentRunner, runCommand } from '#renderer/commands/run-command.ts';
import { Laptop, contentOf } from '#tests/builders/durable-store.ts';

let laptop = new Laptop();
let names = 0;
const fresh = () => `saved-${(names += 1)}`;

afterEach(() => {
  laptop.remove();
  laptop = new Laptop();
});

describe('"saved"', () => {
  it('is said after the journal has it, and not before', async () => {
    const store = await laptop.start(fresh());
    await runCommand('meeting.openSample', null);
    expect(store.states.map(({ kind }) => kind)).toEqual(['saving']);
    await store.settled();
    expect(store.states.map(({ kind }) => kind)).toEqual(['saving', 'saved']);
    await store.close();
  });

  it('is not said while the journal refuses, and is said once it writes again: nothing was lost', async () => {
    const store = await laptop.start(fresh());
    laptop.refuses = 'no_space';
    const { meetingId } = await runCommand('meeting.openSample', null);
    await store.settled();
    expect(store.states.at(-1)).toMatchObject({ kind: 'failed', reason: 'no_space' });
    await runCommand('meeting.edit', { meetingId, fields: { venue: 'Sala 2' } });
    expect(store.states.map(({ kind }) => kind)).not.toContain('saved');
    laptop.refuses = null;
    await expect.poll(() => store.states.at(-1)?.kind).toBe('saved');
    const before = await contentOf(store.db);
    await store.close();
    const again = await laptop.start(fresh());
    expect(await contentOf(again.db)).toEqual(before);
    await again.close();
  });

  it('keeps in the journal what a database that has gone does not take any more', async () => {
    const store = await laptop.start(fresh());
    const { meetingId } = await runCommand('meeting.openSample', null);
    await store.settled();
    const { transaction } = store.db;
    store.db.transaction = (() =>
      Promise.reject(Object.assign(new Error('Connection is closing.'), { name: 'UnknownError' }))) as never;
    await currentRunner().commit({
      command: 'meeting.edit',
      meetingId,
      changes: [
        { entity: 'meetings', entityId: meetingId, before: { venue: 'Casa de Internet' }, after: { venue: 'Sala 2' } },
      ],
      kind: 'do',
      ofTx: null,
    });
    expect(store.states.at(-1)).toMatchObject({ kind: 'stopped' });
    store.db.transaction = transaction;
    await store.close();
    const again = await laptop.start(store.db.name);
    expect(again.note).toMatchObject({ kind: 'catch_up', transactions: 1 });
    expect((await again.db.meetings.get(meetingId))?.venue).toBe('Sala 2');
    await again.close();
  });

  it('throws where neither copy takes it, so that the words go back to where they were typed', async () => {
    const store = await laptop.start(fresh());
    laptop.refuses = 'no_space';
    const { transaction } = store.db;
    store.db.transaction = (() =>
      Promise.reject(Object.assign(new Error('Connection is closing.'), { name: 'UnknownError' }))) as never;
    await expect(runCommand('meeting.openSample', null)).rejects.toThrow('Connection is closing.');
    store.db.transaction = transaction;
    laptop.refuses = null;
    await store.close();
  });

  it('is not even tried on a full disk', async () => {
    const store = await laptop.start(fresh());
    store.fillDisk(true);
    await expect(runCommand('meeting.openSample', null)).rejects.toThrow('The disk is full');
    expect(store.states.at(-1)).toMatchObject({ kind: 'failed', reason: 'no_space' });
    expect(await store.db.meetings.count()).toBe(0);
    store.fillDisk(false);
    await runCommand('meeting.openSample', null);
    await store.settled();
    expect(store.states.at(-1)).toMatchObject({ kind: 'saved' });
    await store.close();
  });
});
