import { beforeEach, describe, expect, it } from 'vitest';
import { openJournal } from '#main/journal/open-journal.ts';
import { verifyJournal } from '#main/journal/verify-journal.ts';
import { appendAll, inARow, readAll, recorded } from '#tests/builders/journal.ts';
import { MemoryDisk } from '#tests/builders/memory-disk.ts';

const mebibyte = 1024 * 1024;
const reserve = 4 * mebibyte;

let disk: MemoryDisk;

beforeEach(() => {
  disk = new MemoryDisk();
});

function open(on = disk, segmentBytes = 8 * mebibyte) {
  return openJournal({ folder: '/journal', deviceId: 'laptop-1', newId: () => 'db', fs: on.fs, segmentBytes });
}

/** Takes the reserve's room away, so that the next failure is final. */
function withoutReserve(): void {
  disk.fault = (call, file) => (call === 'replace' && file === 'reserve.bin' ? 'ENOSPC' : null);
}

describe('a disk that fills up', () => {
  it('takes the word that did not fit any more from the reserve, once', async () => {
    const { journal } = await open();
    await journal.append(recorded(1));
    expect(await journal.spaceState()).toBe('ok');
    disk.capacity = disk.used() + 100;
    expect(await appendAll(journal, inARow([1, 1], 2))).toEqual(['done', 'done']);
    expect(disk.names()).not.toContain('reserve.bin');
    expect(await journal.spaceState()).toBe('full');
    disk.capacity = disk.used() + 100;
    expect(await appendAll(journal, [recorded(4)])).toEqual(['no_space']);
    expect(disk.count('remove')).toBe(1);
    expect((await readAll((await open(disk.copy())).journal)).transactions).toEqual(inARow([1, 1, 1]));
  });

  it('has its reserve again as soon as there is room', async () => {
    const { journal } = await open();
    await journal.append(recorded(1));
    disk.capacity = disk.used() + 100;
    await journal.append(recorded(2));
    expect(await journal.spaceState()).toBe('full');
    disk.capacity = Infinity;
    disk.free = 10 * mebibyte;
    expect(await journal.spaceState()).toBe('full');
    expect(disk.names()).not.toContain('reserve.bin');
    disk.free = 100 * mebibyte;
    expect(await journal.spaceState()).toBe('low');
    expect(disk.names()).toContain('reserve.bin');
    disk.free = 300 * mebibyte;
    expect(await journal.spaceState()).toBe('ok');
  });

  it('has after a restart all that was acknowledged and nothing that was refused, wherever it filled up', async () => {
    const batch = inARow([1, 2, 1, 3], 3);
    const size = batch.reduce((sum, one) => sum + JSON.stringify(one).length, 0);
    for (let room = 0; room < size; room += 37) {
      disk = new MemoryDisk();
      withoutReserve();
      const { journal } = await open();
      await journal.append(recorded(1, 2));
      disk.capacity = disk.used() + room;
      const outcomes = await appendAll(journal, batch);
      expect(outcomes).toEqual(batch.map(() => 'no_space'));
      expect(disk.used()).toBeLessThanOrEqual(disk.capacity - room);
      const again = await open(disk.copy());
      expect(again.report).toMatchObject({ state: 'whole', lastSeq: 2 });
      disk.capacity = Infinity;
      expect(await appendAll(journal, batch)).toEqual(['done', 'done', 'done', 'done']);
      expect(await readAll((await open(disk.copy())).journal)).toEqual({
        transactions: [recorded(1, 2), ...batch],
        gaps: [],
      });
    }
  });

  it('refuses what came behind a refused one, so that nothing is left out in between', async () => {
    withoutReserve();
    const { journal } = await open();
    await journal.append(recorded(1));
    disk.capacity = disk.used();
    const first = journal.append(recorded(2));
    await Promise.resolve();
    const behind = appendAll(journal, [recorded(3)]);
    await expect(first).rejects.toMatchObject({ code: 'no_space' });
    expect(['no_space', 'gap']).toContain((await behind)[0]);
    disk.capacity = Infinity;
    await expect(journal.append(recorded(3))).rejects.toMatchObject({ code: 'gap', expected: 2 });
  });

  it('says how much room there is, and says nothing bad where the file system is silent', async () => {
    const { journal } = await open();
    const said = [];
    for (const free of [null, 300 * mebibyte, 199 * mebibyte, 20 * mebibyte, 19 * mebibyte]) {
      disk.free = free;
      said.push(await journal.spaceState());
    }
    expect(said).toEqual(['ok', 'ok', 'low', 'low', 'full']);
  });

  it('does not take the last room of a disk for the reserve', async () => {
    disk.free = 22 * mebibyte;
    const { journal } = await open();
    expect(disk.names()).toEqual(['identity.json']);
    disk.free = 24 * mebibyte;
    expect(await journal.spaceState()).toBe('low');
    expect(disk.used()).toBeGreaterThanOrEqual(reserve);
  });
});

describe('a disk that fails', () => {
  it('does not say done before the bytes are on the medium', async () => {
    const { journal } = await open();
    await journal.append(recorded(1));
    disk.fault = (call) => (call === 'sync' ? 'EIO' : null);
    expect(await appendAll(journal, [recorded(2)])).toEqual(['failed']);
    expect(journal.lastSeq).toBe(1);
    disk.fault = () => null;
    await journal.append(recorded(2));
    expect((await readAll((await open(disk.copy())).journal)).transactions).toEqual(inARow([1, 1]));
  });

  it('writes on in a new segment where the failed bytes cannot be taken back, and counts the retry alone', async () => {
    const { journal } = await open();
    await journal.append(recorded(1));
    disk.fault = (call) => (call === 'sync' || call === 'truncate' ? 'EIO' : null);
    expect(await appendAll(journal, [recorded(2, 2), recorded(4)])).toEqual(['failed', 'failed']);
    expect(disk.text('/journal/segment-000001.ndjson')).toContain('"seq":4');
    disk.fault = () => null;
    const retried = recorded(2, 3, 'what was written in the end');
    await journal.append(retried);
    const expected = { transactions: [recorded(1), retried], gaps: [] };
    expect(await readAll(journal)).toEqual(expected);
    expect(disk.names()).toContain('segment-000002.ndjson');
    const again = await open(disk.copy());
    expect(again.report).toEqual({ state: 'whole', lastSeq: 4, transactions: 2, torn: null, damaged: [] });
    expect(await readAll(again.journal)).toEqual(expected);
  });

  it('leaves half a write behind where it cannot take it back, and the next segment carries on from there', async () => {
    withoutReserve();
    const { journal } = await open();
    await journal.append(recorded(1));
    disk.capacity = disk.used() + 150;
    disk.fault = (call) => (call === 'truncate' ? 'EIO' : null);
    expect(await appendAll(journal, [recorded(2)])).toEqual(['no_space']);
    disk.capacity = Infinity;
    await journal.append(recorded(2));
    const again = await open(disk.copy());
    expect(again.report).toMatchObject({ state: 'whole', lastSeq: 2 });
    expect((await readAll(again.journal)).transactions).toEqual(inARow([1, 1]));
    expect(await verifyJournal('/journal', disk.fs)).toMatchObject({ ok: true, torn: null });
  });

  it('takes bytes a few at a time', async () => {
    disk.chunk = 7;
    const { journal } = await open();
    await journal.append(recorded(1, 3));
    expect((await readAll((await open(disk.copy())).journal)).transactions).toEqual([recorded(1, 3)]);
  });

  it('cannot be written to, yet can be read', async () => {
    await (await open()).journal.append(recorded(1));
    const only = (call: string) => (['open', 'create', 'replace', 'rename', 'remove'].includes(call) ? 'EROFS' : null);
    disk.fault = only;
    const { journal, report } = await open();
    expect(report.state).toBe('whole');
    expect((await readAll(journal)).transactions).toEqual([recorded(1)]);
    expect(await appendAll(journal, [recorded(2)])).toEqual(['read_only']);
    disk.fault = () => null;
    await journal.append(recorded(2));
    expect(journal.lastSeq).toBe(2);
  });

  it('does not begin a new journal it could not keep', async () => {
    disk.fault = (call) => (call === 'replace' ? 'EROFS' : null);
    await expect(open()).rejects.toMatchObject({ name: 'JournalError', code: 'read_only' });
  });

  it('does not let a torn end be overwritten where it cannot be set aside', async () => {
    const { journal } = await open();
    for (const one of inARow([1, 1])) await journal.append(one);
    const file = disk.files.get('/journal/segment-000001.ndjson')!;
    file.data = file.data.subarray(0, -5);
    disk.fault = (call, name) => (call === 'replace' && name.includes('torn') ? 'ENOSPC' : null);
    const torn = await open();
    expect(torn.report).toMatchObject({ state: 'torn', lastSeq: 1, torn: { keptAs: null } });
    const length = file.data.length;
    await torn.journal.append(recorded(2));
    expect(file.data).toHaveLength(length);
    expect((await readAll((await open(disk.copy())).journal)).transactions).toEqual(inARow([1, 1]));
  });

  it('keeps what a restart interrupted between its segment and its identity', async () => {
    const { journal } = await open();
    await journal.append(recorded(1, 5));
    disk.fault = (call, file) => (call === 'replace' && file === 'identity.json' ? 'EIO' : null);
    await expect(journal.restartAt(3)).rejects.toMatchObject({ code: 'failed' });
    disk.fault = () => null;
    const again = await open();
    expect(again.journal).toMatchObject({ lastSeq: 2, identity: { generation: 2 } });
    expect((await open()).report.state).toBe('whole');
  });
});
