import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { differencesOf } from '#domain/history/compare-images.ts';
import type { MeetingId } from '#domain/ids.ts';
import type { StoredRow } from '#domain/recovery/rows-after.ts';
import { readSnapshot } from '#formats/read/read-snapshot.ts';
import { undo } from '#renderer/commands/history/undo.ts';
import { runCommand } from '#renderer/commands/run-command.ts';
import { comparable, rowsNow } from '#renderer/commands/snapshots/rows-now.ts';
import { sha256Hex } from '#renderer/platform/sha256.ts';
import { makeSnapshot } from '#renderer/recovery/snapshot-content.ts';
import { Laptop, type Store } from '#tests/builders/durable-store.ts';

let laptop: Laptop;
let store: Store;
let meetingId: MeetingId;
let names = 0;

beforeEach(async () => {
  laptop = new Laptop();
  store = await laptop.start(`snapshots-${(names += 1)}`);
  ({ meetingId } = await runCommand('meeting.openSample', null));
});

afterEach(async () => {
  await store.close();
  laptop.remove();
});

async function tablesOfACopy(): Promise<Record<string, readonly StoredRow[]>> {
  const { bytes } = await makeSnapshot(store.db, laptop.deviceId);
  const read = await readSnapshot(bytes, sha256Hex);
  if (!read.ok) throw new Error(`Not read: ${JSON.stringify(read.failure)}`);
  const { image } = read.value;
  return Object.fromEntries(image.entities().map((entity) => [entity, image.rows(entity)]));
}

describe('a copy of everything', () => {
  it('says what differs from now, and brings it back in one step that undo takes back', async () => {
    const tables = comparable(await tablesOfACopy());
    expect(differencesOf(tables, await rowsNow(store.db))).toEqual({});
    const [session] = await store.db.sessions.toArray();
    await runCommand('session.delete', { sessionId: session?.id } as never);
    await runCommand('meeting.edit', { meetingId, fields: { venue: 'Otra casa' } });
    const edited = await rowsNow(store.db);
    expect(differencesOf(tables, edited)).toMatchObject({
      meetings: { onlyThere: 0, onlyHere: 0, different: 1 },
      sessions: { different: 1 },
    });
    await runCommand('snapshot.restore', { tables });
    expect(differencesOf(tables, await rowsNow(store.db))).toEqual({});
    expect(await undo(null)).toEqual({ command: 'snapshot.restore' });
    expect(differencesOf(edited, await rowsNow(store.db))).toEqual({});
  });

  it('can be opened beside what is now, under other ids, and be taken away again', async () => {
    const tables = await tablesOfACopy();
    const people = await store.db.people.count();
    await runCommand('snapshot.copyMeetings', { tables, mark: '(copia)' });
    const meetings = await store.db.meetings.toArray();
    expect(meetings.map(({ acronym }) => acronym).sort()).toEqual(['Montevideo 2023', 'Montevideo 2023 (copia)']);
    const copy = meetings.find(({ id }) => id !== meetingId);
    const count = (id: string | undefined) =>
      store.db.outcomes
        .where('meetingId')
        .equals(id ?? '')
        .count();
    expect(await count(copy?.id)).toBe(await count(meetingId));
    // People are the same people.
    expect(await store.db.people.count()).toBe(people);
    const attendees = await store.db.attendees
      .where('meetingId')
      .equals(copy?.id ?? '')
      .toArray();
    const known = new Set((await store.db.people.toArray()).map(({ id }) => id));
    expect(attendees.every(({ personId }) => known.has(personId))).toBe(true);
    expect(await undo(null)).toEqual({ command: 'snapshot.copyMeetings' });
    expect(await store.db.meetings.count()).toBe(1);
  });
});
