import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeJournalFs } from '#main/journal/journal-fs.ts';
import { openSnapshotStore } from '#main/journal/snapshots.ts';
import { MemoryDisk } from '#tests/builders/memory-disk.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const start = Date.parse('2023-02-08T14:20:00.000Z');

let folder: string;
let clock: number;

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'plenaria-snapshots-')), 'snapshots');
  clock = start;
});

afterEach(() => rm(path.dirname(folder), { recursive: true }));

function pack(seq: number): Uint8Array {
  return Buffer.from(`the pack as it was at ${seq}`);
}

async function made(store = openSnapshotStore(folder, () => clock), seq = 1, generation = 1) {
  const result = await store.write(pack(seq), { seq, generation });
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

describe('a snapshot', () => {
  it('is found again by its name and read as it was written', async () => {
    const store = openSnapshotStore(folder, () => clock);
    const { name } = await made(store, 512);
    expect(name).toMatch(/^snapshot-20230208T142000Z-g1-512-[0-9a-f]{16}\.plenaria$/);
    expect(await readdir(folder)).toEqual([name]);
    expect(await store.list()).toMatchObject([{ name, at: start, seq: 512, generation: 1, bytes: pack(512).length }]);
    expect(await store.check(name)).toBe(true);
    const read = await store.read(name);
    expect(read.ok && Buffer.from(read.value).equals(pack(512))).toBe(true);
  });

  it('is refused when it was truncated, altered or is not there', async () => {
    const store = openSnapshotStore(folder, () => clock);
    const { name, bytes } = await made(store, 1);
    await truncate(path.join(folder, name), bytes - 1);
    expect(await store.read(name)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(await store.check(name)).toBe(false);
    const altered = Buffer.from(pack(1));
    altered[3]! ^= 1;
    await writeFile(path.join(folder, name), altered);
    expect(await store.read(name)).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    await rm(path.join(folder, name));
    expect(await store.read(name)).toMatchObject({ ok: false, failure: { code: 'missing' } });
    expect(await store.read('../preferences.json')).toMatchObject({ ok: false, failure: { code: 'missing' } });
  });

  it('is there whole or not at all', async () => {
    const disk = new MemoryDisk();
    const store = openSnapshotStore('/snapshots', () => clock, disk.fs);
    await made(store, 1);
    disk.capacity = disk.used() + 5;
    expect(await store.write(pack(2), { seq: 2, generation: 1 })).toMatchObject({
      ok: false,
      failure: { code: 'no_space' },
    });
    expect((await store.list()).map(({ seq }) => seq)).toEqual([1]);
    const lossy = openSnapshotStore(folder, () => clock, {
      ...nodeJournalFs,
      replace: (file, bytes) => nodeJournalFs.replace(file, bytes.subarray(0, -1)),
    });
    expect(await lossy.write(pack(3), { seq: 3, generation: 1 })).toMatchObject({
      ok: false,
      failure: { code: 'damaged' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('comes first in the list when it holds more, whatever the clock said', async () => {
    const store = openSnapshotStore(folder, () => clock);
    await made(store, 10);
    clock -= 5 * day;
    await made(store, 11);
    clock += day;
    await made(store, 5, 2);
    await writeFile(path.join(folder, 'notes.txt'), 'something else');
    expect((await store.list()).map(({ generation, seq }) => [generation, seq])).toEqual([
      [2, 5],
      [1, 11],
      [1, 10],
    ]);
  });
});

describe('sixty days of snapshots', () => {
  it('leave the last ten and the newest of each of the last thirty days', async () => {
    const disk = new MemoryDisk();
    const store = openSnapshotStore('/snapshots', () => clock, disk.fs);
    let seq = 0;
    for (let hours = 0; hours < 60 * 24; hours += 4) {
      clock = start + hours * hour;
      await made(store, (seq += 1));
      await store.prune();
    }
    const left = await store.list();
    const today = Math.floor(clock / day);
    const days = [...new Set(left.map(({ at }) => today - Math.floor(at / day)))];
    expect(days).toEqual(Array.from({ length: 30 }, (_, index) => index));
    expect(left.slice(0, 10).map((one) => one.seq)).toEqual(Array.from({ length: 10 }, (_, index) => seq - index));
    // After the last ten there is one a day, and it is the last one of that day.
    const older = left.slice(10);
    expect(new Set(older.map(({ at }) => Math.floor(at / day))).size).toBe(older.length);
    expect(older.every(({ at }) => Math.floor((at + 4 * hour) / day) > Math.floor(at / day))).toBe(true);
    expect(left.length).toBeLessThan(40);
  });

  it('keep the last ten however old they are', async () => {
    const store = openSnapshotStore(folder, () => clock);
    for (let seq = 1; seq <= 12; seq += 1) await made(store, seq);
    clock += 300 * day;
    expect(await store.prune()).toHaveLength(2);
    expect((await store.list()).map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(await store.prune()).toEqual([]);
  });

  it('never lose the only whole one to damaged ones that are newer', async () => {
    const store = openSnapshotStore(folder, () => clock);
    const whole = await made(store, 1);
    for (let seq = 2; seq <= 13; seq += 1) {
      clock += 60_000;
      await truncate(path.join(folder, (await made(store, seq)).name), 4);
    }
    expect(await store.prune()).toEqual([]);
    clock += 40 * day;
    expect(await store.prune()).toHaveLength(12);
    expect(await readdir(folder)).toEqual([whole.name]);
    expect((await readFile(path.join(folder, whole.name))).equals(pack(1))).toBe(true);
  });

  it('sweep up what a kill left unfinished, and nothing that is not theirs', async () => {
    const store = openSnapshotStore(folder, () => clock);
    const { name } = await made(store);
    await writeFile(path.join(folder, `.${name}.0f8f.tmp`), 'half');
    await writeFile(path.join(folder, 'notes.txt'), 'something else');
    await store.prune();
    expect((await readdir(folder)).sort()).toEqual(['notes.txt', name]);
  });
});
