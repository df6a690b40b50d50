import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedTransaction } from '#domain/recovery/store-image.ts';
import { crc32Hex } from '#main/journal/crc32.ts';
import { openJournal } from '#main/journal/open-journal.ts';
import { verifyJournal } from '#main/journal/verify-journal.ts';
import { appendAll, inARow, readAll, recorded } from '#tests/builders/journal.ts';
import { MemoryDisk } from '#tests/builders/memory-disk.ts';

const folder = '/journal';

function open(disk: MemoryDisk, segmentBytes = 1500) {
  // Too little room for the reserve, which has no part in these stories.
  disk.free = 21 * 1024 * 1024;
  return openJournal({ folder, deviceId: 'laptop-1', newId: () => 'db', fs: disk.fs, segmentBytes });
}

async function written(all: readonly RecordedTransaction[], segmentBytes = 1500): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const { journal } = await open(disk, segmentBytes);
  for (const one of all) await journal.append(one);
  await journal.close();
  return disk;
}

function segmentsOf(disk: MemoryDisk): string[] {
  return disk.names().filter((name) => /^segment-\d+\.ndjson$/.test(name));
}

function bytesOf(disk: MemoryDisk, name: string) {
  return disk.files.get(`${folder}/${name}`)!;
}

function lastSeqOf(all: readonly RecordedTransaction[]): number {
  return all.at(-1)?.transaction.lastSeq ?? 0;
}

const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 14 });

describe('a newest segment that ends in the middle of anything', () => {
  it('keeps exactly what was acknowledged before the cut, and writes on', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.double({ min: 0, max: 1, noNaN: true }), sizes, async (before, where, after) => {
        const all = inARow(before);
        const disk = await written(all);
        const newest = segmentsOf(disk).at(-1)!;
        const file = bytesOf(disk, newest);
        const cut = Math.floor(where * file.data.length);
        const whole = file.data;
        file.data = whole.subarray(0, cut);
        const commits = file.data
          .toString('latin1')
          .split('\n')
          .slice(0, -1)
          .filter((line) => line.includes('"commit"'));
        const older = all.filter((one) => !whole.includes(`"k":"commit","txId":"${one.transaction.txId}"`));
        const expected = all.slice(0, older.length + commits.length);
        const first = await open(disk);
        expect(first.report).toMatchObject({
          lastSeq: lastSeqOf(expected),
          transactions: expected.length,
          damaged: [],
        });
        if (first.report.torn !== null && first.report.torn.keptAs !== null) {
          const { keptAs, offset } = first.report.torn;
          expect(bytesOf(disk, keptAs).data).toEqual(whole.subarray(offset, cut));
        }
        const more = inARow(after, lastSeqOf(expected) + 1);
        expect(await appendAll(first.journal, more)).toEqual(more.map(() => 'done'));
        for (let reopened = 0; reopened < 2; reopened += 1) {
          const again = await open(disk);
          expect(again.report).toMatchObject({ state: 'whole', lastSeq: lastSeqOf([...expected, ...more]) });
          expect(await readAll(again.journal, 3)).toEqual({ transactions: [...expected, ...more], gaps: [] });
          await again.journal.close();
        }
      }),
      { numRuns: 300 },
    );
  });

  it('says what it cut off and keeps it beside, each time anew', async () => {
    const disk = await written(inARow([1, 2]), 100_000);
    const file = bytesOf(disk, 'segment-000001.ndjson');
    for (const count of [1, 2]) {
      const end = file.data.length;
      file.data = Buffer.concat([file.data, Buffer.from(`half a line ${count}`)]);
      expect(await verifyJournal(folder, disk.fs)).toMatchObject({ ok: true, torn: { offset: end, bytes: 13 } });
      const { report } = await open(disk);
      const torn = { segment: 'segment-000001.ndjson', offset: end, bytes: 13, keptAs: `segment-000001.torn-${count}` };
      expect(report).toEqual({ state: 'torn', lastSeq: 3, transactions: 2, torn, damaged: [] });
      expect(disk.text(`${folder}/segment-000001.torn-${count}`)).toBe(`half a line ${count}`);
      expect(file.data).toHaveLength(end);
    }
  });

  it('loses nothing acknowledged when the power goes, whatever of the rest arrived', async () => {
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.nat({ max: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (all, syncs, part) => {
          const disk = new MemoryDisk();
          const { journal } = await open(disk);
          let left = syncs;
          const stopped = () => left <= 0;
          disk.fault = (call) => (stopped() ? 'EIO' : call === 'sync' && (left -= 1) < 0 ? 'EIO' : null);
          const transactions = inARow(all);
          const outcomes: string[] = [];
          for (const one of transactions) outcomes.push(...(await appendAll(journal, [one])));
          const acknowledged = transactions.filter((_, index) => outcomes[index] === 'done');
          const after = disk.afterPowerCut((unsynced) => Math.floor(unsynced * part));
          const again = await open(after);
          const { transactions: read, gaps } = await readAll(again.journal);
          expect(read.slice(0, acknowledged.length)).toEqual(acknowledged);
          expect(read).toEqual(transactions.slice(0, read.length));
          expect({ gaps, damaged: again.report.damaged }).toEqual({ gaps: [], damaged: [] });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a journal whose bytes were altered', () => {
  it('is noticed whichever byte it is, and never gives a wrong transaction', async () => {
    const all = inARow([1, 2, 1, 1]);
    const original = await written(all, 900);
    expect(segmentsOf(original).length).toBeGreaterThan(1);
    let tried = 0;
    for (const name of original.names()) {
      for (let byte = 0; byte < bytesOf(original, name).data.length; byte += 1) {
        // One bit, the bit between `a` and `A`, all bits.
        for (const mask of [1 << (byte % 8), 0x20, 0xff]) {
          const disk = original.copy();
          bytesOf(disk, name).data[byte]! ^= mask;
          const { journal, report } = await open(disk);
          const { transactions, gaps } = await readAll(journal);
          const at = `${name} byte ${byte} mask ${mask}`;
          expect(['torn', 'damaged'], at).toContain(report.state);
          const read = new Set(transactions.map(({ transaction }) => transaction.txId));
          const known = all.filter(({ transaction }) => read.has(transaction.txId));
          expect(transactions, at).toEqual(known);
          const missing = gaps.reduce((sum, { firstSeq, lastSeq }) => sum + lastSeq - firstSeq + 1, 0);
          expect(missing + known.reduce((sum, { changes }) => sum + changes.length, 0), at).toBe(report.lastSeq);
          tried += 1;
        }
      }
    }
    expect(tried).toBeGreaterThan(6000);
  });

  it('is noticed when a line is taken out or stands there twice', async () => {
    const all = inARow([1, 3, 2]);
    const original = await written(all, 100_000);
    const name = 'segment-000001.ndjson';
    const lines = original.text(`${folder}/${name}`).split('\n').slice(0, -1);
    for (const [index, line] of lines.entries()) {
      for (const instead of [[], [line, line]]) {
        const disk = original.copy();
        bytesOf(disk, name).data = Buffer.from(lines.toSpliced(index, 1, ...instead).join('\n') + '\n');
        const { journal, report } = await open(disk, 100_000);
        const at = `line ${index + 1} ${instead.length} times`;
        expect(['torn', 'damaged'], at).toContain(report.state);
        const { transactions } = await readAll(journal);
        expect(all, at).toEqual(expect.arrayContaining(transactions));
        expect(transactions.length, at).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('tells damage in the middle, leaves it as it is, and reads what is before and after', async () => {
    const all = inARow([1, 2, 1, 1]);
    const disk = await written(all, 100_000);
    const file = bytesOf(disk, 'segment-000001.ndjson');
    file.data.write('X', file.data.indexOf('"seq":2') + 20);
    const damagedBytes = Buffer.from(file.data);
    const { journal, report } = await open(disk, 100_000);
    const damaged = [
      { segment: 'segment-000001.ndjson', line: 4, reason: 'crc' },
      { segment: 'segment-000001.ndjson', line: 6, reason: 'incomplete' },
    ];
    expect(report).toEqual({ state: 'damaged', lastSeq: 5, transactions: 3, torn: null, damaged });
    const gaps = [{ firstSeq: 2, lastSeq: 3, reason: 'damage' }];
    expect(await readAll(journal)).toEqual({ transactions: [all[0], all[2], all[3]], gaps });
    await journal.append(recorded(6));
    expect(file.data).toEqual(damagedBytes);
    expect(segmentsOf(disk)).toEqual(['segment-000001.ndjson', 'segment-000002.ndjson']);
    const again = await open(disk, 100_000);
    expect(again.report).toMatchObject({ state: 'damaged', lastSeq: 6, damaged });
    await again.journal.append(recorded(7));
    expect(segmentsOf(disk)).toHaveLength(2);
    expect((await verifyJournal(folder, disk.fs)).segments.map(({ state }) => state)).toEqual(['damaged', 'whole']);
  });

  it('is whole again once the last transaction, damaged, is written anew from the database', async () => {
    const all = inARow([1, 2]);
    const disk = await written(all, 100_000);
    const file = bytesOf(disk, 'segment-000001.ndjson');
    file.data.write('X', file.data.indexOf('"seq":2') + 20);
    const { journal, report } = await open(disk, 100_000);
    expect(report).toMatchObject({ state: 'damaged', lastSeq: 1 });
    await journal.append(all[1]!);
    const again = await open(disk, 100_000);
    expect(again.report).toMatchObject({ state: 'whole', lastSeq: 3 });
    expect(await readAll(again.journal)).toEqual({ transactions: all, gaps: [] });
  });

  it('misses a segment that is gone, and names its numbers', async () => {
    const all = inARow(Array(12).fill(2));
    const disk = await written(all);
    expect(segmentsOf(disk).length).toBeGreaterThanOrEqual(3);
    const gone = segmentsOf(disk)[1]!;
    const held = all.filter((one) =>
      bytesOf(disk, gone).data.includes(`"k":"commit","txId":"${one.transaction.txId}"`),
    );
    disk.files.delete(`${folder}/${gone}`);
    const { journal, report } = await open(disk);
    expect(report).toMatchObject({ state: 'damaged', damaged: [{ segment: gone, line: 0, reason: 'missing' }] });
    const { transactions, gaps } = await readAll(journal);
    expect(transactions).toEqual(all.filter((one) => !held.includes(one)));
    const firstSeq = held[0]!.transaction.firstSeq;
    expect(gaps).toEqual([{ firstSeq, lastSeq: lastSeqOf(held), reason: 'damage' }]);
  });

  it('reads segments whose names were exchanged in the order they were written', async () => {
    const all = inARow(Array(6).fill(2));
    const disk = await written(all);
    const [one, other] = segmentsOf(disk).map((name) => `${folder}/${name}`);
    const swapped = disk.files.get(one!)!;
    disk.files.set(one!, disk.files.get(other!)!);
    disk.files.set(other!, swapped);
    const { journal, report } = await open(disk);
    expect(report.damaged.map(({ reason }) => reason)).toEqual(['misnumbered', 'misnumbered']);
    expect(await readAll(journal)).toEqual({ transactions: all, gaps: [] });
  });

  it('turns what goes bad while it is open into a gap', async () => {
    const all = inARow([1, 1, 1]);
    const disk = await written(all, 100_000);
    const { journal } = await open(disk);
    const { data } = bytesOf(disk, 'segment-000001.ndjson');
    data.write('X', data.indexOf('"seq":3') + 20);
    const gaps = [{ firstSeq: 3, lastSeq: 3, reason: 'damage' }];
    expect(await readAll(journal)).toEqual({ transactions: all.slice(0, 2), gaps });
  });

  it('finds its identity again in the newest segment', async () => {
    const disk = await written(inARow([1]));
    disk.files.delete(`${folder}/identity.json`);
    const { journal, report } = await open(disk);
    expect(report).toMatchObject({ damaged: [{ segment: 'identity.json', line: 0, reason: 'identity' }] });
    expect(journal.identity).toEqual({ databaseId: 'db', generation: 1, deviceId: 'laptop-1' });
    expect((await open(disk)).report.state).toBe('whole');
  });
});

describe('a journal of a newer version', () => {
  it('is refused and left as it is', async () => {
    const disk = await written(inARow([1]));
    const file = bytesOf(disk, 'segment-000001.ndjson');
    const [head = '', ...rest] = file.data.toString('utf8').split('\n');
    const json = head.slice(9).replace('"format":1', '"format":2');
    file.data = Buffer.from([`${crc32Hex(Buffer.from(json))} ${json}`, ...rest].join('\n'));
    const before = Buffer.from(file.data);
    await expect(open(disk)).rejects.toMatchObject({ code: 'newer_format' });
    await expect(verifyJournal(folder, disk.fs)).rejects.toMatchObject({ code: 'newer_format' });
    expect(file.data).toEqual(before);
  });
});
