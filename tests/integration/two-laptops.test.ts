import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { type MeetingId, type OrganizationId, asId } from '#domain/ids.ts';
import type { MeetingRecords } from '#domain/records/tables.ts';
import { undo } from '#renderer/commands/history/undo.ts';
import { previewMerge } from '#renderer/commands/pack/merge-pack.ts';
import { makePack } from '#renderer/commands/pack/pack-file.ts';
import { currentRunner, runCommand } from '#renderer/commands/run-command.ts';
import { readMeetingPack } from '#formats/read/read-meeting-pack.ts';
import { sampleData } from '#formats/read/sample-data.ts';
import { writeFirstPack } from '#tests/builders/first-pack.ts';
import { writeMeetingPack } from '#formats/write/write-meeting-pack.ts';
import { buildSample } from '#domain/sample/build-sample.ts';
import { Laptop, type Store, contentOf } from '#tests/builders/durable-store.ts';

let names = 0;
let stores: Store[] = [];
let laptops: Laptop[] = [];

afterEach(async () => {
  for (const store of stores) await store.close();
  for (const laptop of laptops) laptop.remove();
  stores = [];
  laptops = [];
});

async function open(): Promise<Store> {
  const laptop = new Laptop();
  const store = await laptop.start(`two-${(names += 1)}`);
  laptops.push(laptop);
  stores.push(store);
  return store;
}

const sha256 = (bytes: Uint8Array) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

async function bringIn(bytes: Uint8Array) {
  const read = await readMeetingPack(bytes, sha256);
  if (!read.ok) throw new Error(`Refused: ${JSON.stringify(read.failure)}`);
  const { meetingId, side: incoming } = read.value;
  const preview = await previewMerge({ meetingId, incoming }, currentRunner());
  const done = await runCommand('pack.merge', { meetingId, incoming });
  return { preview, ...done };
}

/** The rows of what travels, without stamps: each laptop counts its own revisions. */
async function recordsOf(store: Store) {
  const content = await contentOf(store.db);
  const travelling = ['meetings', 'sessions', 'outcomes', 'topics', 'people', 'organizations', 'attendees', 'notes'];
  return Object.fromEntries(
    travelling.map((name) => [
      name,
      (content[name] as Record<string, unknown>[]).map(
        ({ rev: _rev, createdAt: _created, updatedAt: _updated, updatedBy: _by, ...row }) => row,
      ),
    ]),
  );
}

async function writeText(meetingId: MeetingId, code: string, locale: 'es' | 'fr' | 'en', text: string) {
  const { db } = currentRunner();
  const outcome = (await db.outcomes.where('meetingId').equals(meetingId).toArray()).find((one) => one.code === code);
  await runCommand('text.translate', {
    meetingId,
    entity: 'outcomes',
    entityId: String(outcome?.id),
    field: 'text',
    locale,
    text,
  } as never);
  return outcome?.id ?? '';
}

describe('one meeting on two laptops, and a stick between them', () => {
  it('goes across whole, and the same pack again brings nothing', async () => {
    const ana = await open();
    const { meetingId } = await runCommand('meeting.openSample', null);
    const pack = await makePack(meetingId);
    const before = await recordsOf(ana);
    const bia = await open();
    const first = await bringIn(pack);
    expect(first.preview).toMatchObject({ isNew: true, nothing: false });
    expect(await recordsOf(bia)).toEqual(before);
    expect((await bringIn(pack)).preview.nothing).toBe(true);
    const seq = (await bia.db.changes.toArray()).length;
    await bringIn(pack);
    expect((await bia.db.changes.toArray()).length).toBe(seq);
  });

  it('comes from the command line as well, which knows no history', async () => {
    let count = 0;
    const records = buildSample(sampleData, { newId: () => `cli-${(count += 1)}` });
    const store = await open();
    const { preview } = await bringIn(await writeMeetingPack(records, sha256));
    expect(preview).toMatchObject({ isNew: true, nothing: false });
    expect(await store.db.outcomes.count()).toBe(records.outcomes.length);
    expect(await store.db.attendees.count()).toBe(records.attendees.length);
    expect((await bringIn(await writeMeetingPack(records, sha256))).preview.nothing).toBe(true);
  });

  it('comes from the command line again with what has changed in between, which is never taken for the same', async () => {
    let count = 0;
    const records = buildSample(sampleData, { newId: () => `again-${(count += 1)}` });
    const store = await open();
    await bringIn(await writeMeetingPack(records, sha256));
    const { meeting, organizations } = records;
    const added = { ...organizations[0]!, id: asId<OrganizationId>('again-added'), name: 'Universidad del Sur' };
    const changed: MeetingRecords = {
      ...records,
      meeting: { ...meeting, venue: 'Sala Azul' },
      organizations: [...organizations, added],
    };
    const pack = await writeMeetingPack(changed, sha256);
    const { preview } = await bringIn(pack);
    expect(preview).toMatchObject({ isNew: false, nothing: false, summary: { created: 1, conflicts: 1 } });
    expect(await store.db.organizations.get(added.id)).toMatchObject({ name: 'Universidad del Sur' });
    // Without a history nothing says which of the two is the later: a person is asked.
    const values = (await store.db.conflicts.toArray()).map(({ path, sides }) => [path, sides.map((one) => one.value)]);
    expect(values).toEqual([['venue', expect.arrayContaining([meeting.venue, 'Sala Azul'])]]);
    expect((await bringIn(pack)).preview.nothing).toBe(true);
  });

  it('comes as a pack of version 1, which had no history, too', async () => {
    let count = 0;
    const records = buildSample(sampleData, { newId: () => `old-${(count += 1)}` });
    const bytes = writeFirstPack(records, (part) => createHash('sha256').update(part).digest('hex'));
    const store = await open();
    expect((await bringIn(bytes)).preview).toMatchObject({ isNew: true, nothing: false });
    expect(await store.db.outcomes.count()).toBe(records.outcomes.length);
    expect((await bringIn(bytes)).preview.nothing).toBe(true);
  });

  it('brings in what the other wrote, lists what both wrote with both texts, and undo takes all of it back', async () => {
    const ana = await open();
    const { meetingId } = await runCommand('meeting.openSample', null);
    const pack = await makePack(meetingId);
    const bia = await open();
    await bringIn(pack);
    await writeText(meetingId, 'D-01', 'es', 'La coalición tendrá sede en Montevideo, dice Bia.');
    await writeText(meetingId, 'D-02', 'fr', 'Texte de Bia');
    const fromBia = await makePack(meetingId);
    expect(currentRunner().db).toBe(bia.db);
    ana.bind();
    const disputed = await writeText(meetingId, 'D-01', 'es', 'La coalición tendrá sede en Montevideo, dice Ana.');
    const mine = await recordsOf(ana);
    const { preview } = await bringIn(fromBia);
    expect(preview.summary.conflicts).toBe(1);
    const [conflict] = await ana.db.conflicts.toArray();
    expect(conflict).toMatchObject({ entityId: disputed, path: 'text.values.es', state: 'open' });
    expect(JSON.stringify(conflict?.sides)).toContain('dice Ana');
    expect(JSON.stringify(conflict?.sides)).toContain('dice Bia');
    const outcomes = await ana.db.outcomes.toArray();
    expect(outcomes.find(({ code }) => code === 'D-01')?.text.values.es?.text).toContain('dice Ana');
    expect(outcomes.find(({ code }) => code === 'D-02')?.text.values.fr?.text).toBe('Texte de Bia');
    expect(await undo(meetingId)).toEqual({ command: 'pack.merge' });
    expect(await recordsOf(ana)).toEqual(mine);
    expect(await ana.db.conflicts.count()).toBe(0);
  });
});
