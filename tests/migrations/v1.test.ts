import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { type MeetingId, asId } from '#domain/ids.ts';
import { redo, undo } from '#renderer/commands/history/undo.ts';
import { openDatabase } from '#renderer/data/database.ts';
import { type Database, declareDatabase, schemaVersion } from '#renderer/data/schema.ts';
import { startRunner } from '#tests/builders/runner.ts';
import { type StoredSchema, readStored, storeAs } from '#tests/builders/stored-schema.ts';
import { frozenRows, frozenSchema as shipped } from '#tests/fixtures/v1/v1.ts';

const rows = Object.fromEntries(Object.entries(frozenRows).map(([table, row]) => [table, [row]]));

/** The tables of version 2, frozen when it shipped. */
const index = (keyPath: string, multiEntry = false) => ({ name: keyPath, keyPath, unique: false, multiEntry });
const addedInV2: StoredSchema['stores'] = {
  conflicts: { keyPath: 'id', autoIncrement: false, indexes: [index('meetingId'), index('state')] },
  adopted: { keyPath: 'id', autoIncrement: false, indexes: [index('entityIds', true), index('meetingId')] },
};

const only = { keyPath: 'id', autoIncrement: false, indexes: [index('meetingId')] };
/** The tables of version 3, frozen when it shipped. */
const addedInV3: StoredSchema['stores'] = {
  progress: only,
  indicators: only,
  readings: only,
  markers: only,
  glossaryTerms: only,
  images: only,
  closings: only,
  links: only,
};

/** The tables of version 4, frozen when it shipped. */
const addedInV4: StoredSchema['stores'] = {
  versions: only,
  looks: { keyPath: 'id', autoIncrement: false, indexes: [] },
};

let opened: Database | null = null;
let counter = 0;
const freshName = () => `migration-v1-${(counter += 1)}`;

async function open(name: string): Promise<Database> {
  const result = await openDatabase(name);
  if (!result.ok) throw new Error(`Refused: ${JSON.stringify(result.failure)}`);
  opened = result.value;
  return result.value;
}

afterEach(() => {
  opened?.close();
  opened = null;
});

describe('data of version 1', () => {
  it('has a frozen row of every table', () => {
    expect(Object.keys(frozenRows).sort()).toEqual(Object.keys(shipped.stores).sort());
  });

  it('is opened by this program, every row as it was', async () => {
    const name = freshName();
    await storeAs(name, shipped, rows);
    const db = await open(name);
    for (const [table, expected] of Object.entries(rows)) {
      if (table === 'meta') continue;
      expect([table, await db.table(table).toArray()]).toEqual([table, expected]);
    }
    expect(await db.meta.get('schemaVersion')).toEqual({ key: 'schemaVersion', value: schemaVersion });
  });

  it('is found through its indexes', async () => {
    const name = freshName();
    await storeAs(name, shipped, rows);
    const db = await open(name);
    const meetingId = asId<MeetingId>(String(frozenRows['meetings']?.['id']));
    const ofMeeting = [db.rooms, db.sessions, db.agendaItems, db.attendees, db.presenceEvents, db.outcomes];
    const alsoOfMeeting = [db.topics, db.milestones, db.notes, db.drafts, db.summaries, db.artifacts, db.outbox];
    for (const table of [...ofMeeting, ...alsoOfMeeting]) {
      expect([table.name, await table.where('meetingId').equals(meetingId).count()]).toEqual([table.name, 1]);
    }
    expect(await db.drafts.where('place').startsWith('capture:').count()).toBe(1);
    expect(await db.outbox.where('state').equals('failed').count()).toBe(1);
    expect(
      await db.outbox.where('idempotencyKey').equals(String(frozenRows['outbox']?.['idempotencyKey'])).count(),
    ).toBe(1);
    expect(await db.changes.where('entityId').equals(meetingId).count()).toBe(1);
    expect(await db.commits.where('[scope+n]').between(['app', 0], ['app', Infinity]).count()).toBe(1);
  });

  it('goes on counting its changes, and what was done in it can be undone', async () => {
    const name = freshName();
    await storeAs(name, shipped, rows);
    const { db } = await startRunner(name);
    opened = db;
    expect(await undo(null)).toEqual({ command: 'meeting.create' });
    expect(await db.meetings.count()).toBe(0);
    expect((await db.changes.toArray()).map(({ seq }) => seq)).toEqual([1, 2]);
    await redo(null);
    expect(await db.meetings.toArray()).toMatchObject([{ acronym: 'Montevideo 2023' }]);
  });

  it('is opened twice without a change', async () => {
    const name = freshName();
    await storeAs(name, shipped, rows);
    (await open(name)).close();
    const once = await readStored(name);
    (await open(name)).close();
    expect(await readStored(name)).toEqual(once);
  });
});

describe('data of version 2', () => {
  it('keeps its conflicts and what came from the other laptop, and finds the new tables empty', async () => {
    const name = freshName();
    const meetingId = String(frozenRows['meetings']?.['id']);
    const conflict = { id: 'c1', meetingId, state: 'open', entity: 'outcomes', entityId: 'o1', path: 'text', rev: 1 };
    const adopted = { id: 't1', meetingId, entityIds: ['o1'], transaction: {}, changes: [], rev: 1 };
    const stores = { ...shipped.stores, ...addedInV2 };
    await storeAs(name, { nativeVersion: 20, stores }, { ...rows, conflicts: [conflict], adopted: [adopted] });
    const db = await open(name);
    expect(await db.conflicts.where('state').equals('open').toArray()).toEqual([conflict]);
    expect(await db.adopted.where('entityIds').equals('o1').toArray()).toEqual([adopted]);
    expect(await db.meetings.toArray()).toEqual(rows['meetings']);
    for (const table of Object.keys(addedInV3)) expect([table, await db.table(table).count()]).toEqual([table, 0]);
  });
});

describe('data of version 3', () => {
  it('keeps its progress and glossary, and finds the tables of version 4 empty', async () => {
    const name = freshName();
    const meetingId = String(frozenRows['meetings']?.['id']);
    const report = { id: 'p1', meetingId, outcomeId: 'o1', at: '2023-02-09T10:00:00.000Z', status: 'done', rev: 1 };
    const term = { id: 'g1', meetingId, acronym: 'LACIGF', doNotTranslate: false, deletedAt: null, rev: 1 };
    const stores = { ...shipped.stores, ...addedInV2, ...addedInV3 };
    await storeAs(name, { nativeVersion: 30, stores }, { ...rows, progress: [report], glossaryTerms: [term] });
    const db = await open(name);
    expect(await db.progress.where('meetingId').equals(meetingId).toArray()).toEqual([report]);
    expect(await db.glossaryTerms.toArray()).toEqual([term]);
    expect(await db.summaries.toArray()).toEqual(rows['summaries']);
    for (const table of Object.keys(addedInV4)) expect([table, await db.table(table).count()]).toEqual([table, 0]);
  });
});

describe('the schema', () => {
  it('still has every table of version 1 as it shipped, and those of versions 2 to 4', async () => {
    const name = freshName();
    (await open(name)).close();
    const { schema } = await readStored(name);
    expect(schema.nativeVersion).toBe(40);
    expect(schema.stores).toEqual({ ...shipped.stores, ...addedInV2, ...addedInV3, ...addedInV4 });
  });

  it('declares the version it says it has', () => {
    expect(declareDatabase('never-opened').verno).toBe(schemaVersion);
  });

  it('is asked to be durable', () => {
    const { _options: options } = declareDatabase('never-opened') as unknown as { readonly _options: object };
    expect(options).toMatchObject({ chromeTransactionDurability: 'strict' });
  });
});

describe('data of a newer program', () => {
  const newerRows = { ...rows, meta: [{ key: 'schemaVersion', value: schemaVersion + 1 }] };
  const { drafts: _dropped, ...kept } = shipped.stores;
  const nativeVersion = (schemaVersion + 1) * 10;
  const tags = { keyPath: 'id', autoIncrement: false, indexes: [] };
  const newer: readonly (readonly [string, StoredSchema])[] = [
    ['with the same tables', { nativeVersion, stores: shipped.stores }],
    ['with one more table', { nativeVersion, stores: { ...shipped.stores, tags } }],
    ['with one table less', { nativeVersion, stores: kept }],
    ['with an index less', { nativeVersion, stores: { ...shipped.stores, outbox: tags } }],
    ['that only says so in its rows', { ...shipped, stores: shipped.stores }],
  ];

  it.each(newer)('is refused and left untouched: %s', async (_, schema) => {
    const name = freshName();
    await storeAs(name, schema, newerRows);
    const before = await readStored(name);
    const refused = await openDatabase(name);
    expect(refused).toEqual({ ok: false, failure: { code: 'newer_data', found: schemaVersion + 1 } });
    expect(await readStored(name)).toEqual(before);
  });

  it('is refused by its tables when it does not say its version', async () => {
    const name = freshName();
    const { meta: _meta, ...stores } = shipped.stores;
    await storeAs(name, { nativeVersion: (schemaVersion + 1) * 10, stores }, rows);
    expect(await openDatabase(name)).toEqual({ ok: false, failure: { code: 'newer_data', found: schemaVersion + 1 } });
    expect((await readStored(name)).schema.stores).not.toHaveProperty('meta');
  });

  it('is let go, so that the newer program can open it at once', async () => {
    const name = freshName();
    await storeAs(name, { nativeVersion, stores: kept }, newerRows);
    await openDatabase(name);
    const deleted = await new Promise<string>((resolve) => {
      const request = indexedDB.deleteDatabase(name);
      request.onblocked = () => resolve('blocked');
      request.onsuccess = () => resolve('free');
    });
    expect(deleted).toBe('free');
  });
});
