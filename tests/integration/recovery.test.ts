import 'fake-indexeddb/auto';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { MeetingId } from '#domain/ids.ts';
import { undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { writeIdentity } from '#renderer/data/identity.ts';
import { Laptop, contentOf } from '#tests/builders/durable-store.ts';

let laptop = new Laptop();
let names = 0;
const fresh = () => `recovery-${(names += 1)}`;

afterEach(() => {
  laptop.remove();
  laptop = new Laptop();
});

/** A meeting with its agenda, a deletion, an undo: something of everything. */
async function work(): Promise<MeetingId> {
  const { meetingId } = await runCommand('meeting.openSample', null);
  const outcome = { sessionId: null, agendaItemId: null, draftPlace: 'whole' };
  for (const text of ['Uno', 'Dos', 'Tres']) {
    const capture = {
      kind: 'takeaway',
      text,
      details: '',
      owners: [],
      attribution: { kind: 'none' },
      topics: [],
      due: null,
      visibility: null,
      unresolved: [],
      unfit: [],
    };
    await runCommand('outcome.add', { meetingId, ...outcome, capture: capture as never });
  }
  await undo(meetingId);
  return meetingId;
}

function segments(): string[] {
  const folder = path.join(laptop.userData, 'journal');
  return readdirSync(folder)
    .filter((name) => /^segment-\d+\.ndjson$/.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}

describe('what was saved is there tomorrow', () => {
  it('when the whole database is gone', async () => {
    const first = await laptop.start(fresh());
    expect(first.note.kind).toBe('start');
    await work();
    const before = await contentOf(first.db);
    await first.close();
    const second = await laptop.start(fresh());
    expect(second.note).toMatchObject({ kind: 'rebuild', because: 'lost', missing: 0, snapshot: null });
    expect(await contentOf(second.db)).toEqual(before);
    await second.close();
  });

  it('and goes on from there: new work, undo of the old, another loss', async () => {
    const first = await laptop.start(fresh());
    const meetingId = await work();
    await first.close();
    const second = await laptop.start(fresh());
    expect(await undo(meetingId)).toEqual({ command: 'outcome.add' });
    await work();
    const before = await contentOf(second.db);
    await second.close();
    const third = await laptop.start(fresh());
    expect(await contentOf(third.db)).toEqual(before);
    await third.close();
  });

  it('when the database lost its end', async () => {
    const name = fresh();
    const first = await laptop.start(name);
    await work();
    const before = await contentOf(first.db);
    const last = await first.db.commits.orderBy('n').last();
    await first.db.commits.delete(last?.n ?? 0);
    await first.db.changes
      .where('seq')
      .aboveOrEqual(last?.firstSeq ?? 0)
      .delete();
    await first.close();
    const second = await laptop.start(name);
    // Its rows are those after the lost step, which the replay does not fit: it is made again.
    expect(['catch_up', 'rebuild']).toContain(second.note.kind);
    expect(await contentOf(second.db)).toEqual(before);
    await second.close();
  });

  it('when the journal is gone', async () => {
    const name = fresh();
    const first = await laptop.start(name);
    await work();
    const before = await contentOf(first.db);
    await first.close();
    rmSync(path.join(laptop.userData, 'journal'), { recursive: true });
    const second = await laptop.start(name);
    expect(second.note.kind).toBe('seed');
    await second.close();
    const third = await laptop.start(fresh());
    expect(third.note.kind).toBe('rebuild');
    expect(await contentOf(third.db)).toEqual(before);
    await third.close();
  });

  it('when the journal was torn in the middle of a line', async () => {
    const name = fresh();
    const first = await laptop.start(name);
    await work();
    const before = await contentOf(first.db);
    await first.close();
    const newest = segments().at(-1) ?? '';
    writeFileSync(newest, readFileSync(newest).subarray(0, -17));
    const second = await laptop.start(name);
    expect(second.note).toMatchObject({ kind: 'feed', transactions: 1, torn: true });
    await second.close();
    const third = await laptop.start(fresh());
    expect(await contentOf(third.db)).toEqual(before);
    await third.close();
  });

  it('when a line of the journal went bad and the database with it, from the newest snapshot', async () => {
    const first = await laptop.start(fresh());
    await work();
    await first.snapshot();
    await work();
    const before = await contentOf(first.db);
    await first.close();
    const [oldest = ''] = segments();
    const lines = readFileSync(oldest, 'utf8').split('\n');
    lines[2] = (lines[2] ?? '').replace('"', '#');
    writeFileSync(oldest, lines.join('\n'));
    const second = await laptop.start(fresh());
    expect(second.note).toMatchObject({ kind: 'rebuild', because: 'lost', missing: 0 });
    expect(second.note.snapshot).not.toBeNull();
    expect(await contentOf(second.db)).toEqual(before);
    await second.close();
  });

  it('and says how much is missing where no snapshot can help', async () => {
    const first = await laptop.start(fresh());
    await work();
    await work();
    await first.close();
    const [oldest = ''] = segments();
    const lines = readFileSync(oldest, 'utf8').split('\n');
    lines[2] = (lines[2] ?? '').replace('"', '#');
    writeFileSync(oldest, lines.join('\n'));
    const name = fresh();
    const second = await laptop.start(name);
    expect(second.note.kind).toBe('rebuild');
    expect(second.note.missing).toBeGreaterThan(0);
    await second.close();
    const third = await laptop.start(name);
    expect(third.note.kind).toBe('none');
    await third.close();
  });
});

describe('a database that is not the one of this journal', () => {
  it('is kept as a snapshot, and replaced', async () => {
    const first = await laptop.start(fresh());
    await work();
    const before = await contentOf(first.db);
    await first.close();
    const other = new Laptop();
    const foreign = fresh();
    const stranger = await other.start(foreign);
    await runCommand('meeting.openSample', null);
    await stranger.close();
    other.remove();
    const second = await laptop.start(foreign);
    expect(second.note).toMatchObject({ kind: 'rebuild', because: 'foreign' });
    expect(await contentOf(second.db)).toEqual(before);
    expect(readdirSync(path.join(laptop.userData, 'snapshots'))).toHaveLength(1);
    await second.close();
  });

  it('nor is one of an older generation', async () => {
    const name = fresh();
    const first = await laptop.start(name);
    await work();
    const before = await contentOf(first.db);
    const id = await first.db.meta.get('databaseId');
    await writeIdentity(first.db, { databaseId: String(id?.value), generation: 0 });
    await first.close();
    const second = await laptop.start(name);
    expect(second.note).toMatchObject({ kind: 'rebuild', because: 'older' });
    expect(await contentOf(second.db)).toEqual(before);
    await second.close();
  });

  it('is made again where it was killed while its history came back, with what was saved meanwhile', async () => {
    const first = await laptop.start(fresh());
    const meetingId = await work();
    await first.close();
    const name = fresh();
    const second = await laptop.start(name, { finishesHistory: false });
    expect(await second.db.commits.count()).toBe(1);
    await runCommand('meeting.edit', { meetingId, fields: { venue: 'Casa de Internet, sala 2' } });
    await second.close();
    const third = await laptop.start(name);
    expect(third.note).toMatchObject({ kind: 'rebuild', because: 'lost', missing: 0 });
    expect((await third.db.meetings.get(meetingId))?.venue).toBe('Casa de Internet, sala 2');
    expect(await undo(meetingId)).toEqual({ command: 'meeting.edit' });
    expect(await undo(meetingId)).toEqual({ command: 'outcome.add' });
    await third.close();
  });

  it('is filled again where the filling was cut short', async () => {
    const name = fresh();
    const first = await laptop.start(name);
    await work();
    const before = await contentOf(first.db);
    await first.db.meta.put({ key: 'filling', value: true });
    await first.db.meta.bulkDelete(['databaseId', 'generation']);
    await first.db.outcomes.clear();
    await first.close();
    const second = await laptop.start(name);
    expect(await contentOf(second.db)).toEqual(before);
    expect(second.note.because).toBe('foreign');
    await second.close();
  });
});
