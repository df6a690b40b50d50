import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeJournalFs, type JournalFs } from '#main/journal/journal-fs.ts';
import type { Journal } from '#main/journal/journal.ts';
import { openJournal } from '#main/journal/open-journal.ts';
import { verifyJournal } from '#main/journal/verify-journal.ts';
import { appendAll, inARow, readAll, recorded } from '#tests/builders/journal.ts';

let folder: string;
let ids = 0;
let opened: Journal[] = [];

beforeEach(async () => {
  folder = path.join(await mkdtemp(path.join(os.tmpdir(), 'plenaria-journal-')), 'journal');
});

afterEach(async () => {
  await Promise.all(opened.map((journal) => journal.close()));
  opened = [];
  await rm(path.dirname(folder), { recursive: true });
});

async function open(
  more: { readonly fs?: JournalFs; readonly segmentBytes?: number; readonly deviceId?: string } = {},
) {
  const result = await openJournal({ folder, deviceId: 'laptop-1', newId: () => `database-${(ids += 1)}`, ...more });
  opened.push(result.journal);
  return result;
}

function counting(): { readonly fs: JournalFs; readonly syncs: () => number } {
  let syncs = 0;
  const fs: JournalFs = {
    ...nodeJournalFs,
    open: async (file) => watched(await nodeJournalFs.open(file)),
    create: async (file) => watched(await nodeJournalFs.create(file)),
  };
  const watched = (file: Awaited<ReturnType<JournalFs['open']>>) => ({
    ...file,
    sync: async () => {
      syncs += 1;
      await file.sync();
    },
  });
  return { fs, syncs: () => syncs };
}

describe('the journal of a laptop', () => {
  it('gives back after a restart exactly what it acknowledged', async () => {
    const all = inARow([1, 3, 2]);
    const first = await open();
    expect(first.report).toEqual({ state: 'new', lastSeq: 0, transactions: 0, torn: null, damaged: [] });
    for (const one of all) await first.journal.append(one);
    expect(first.journal.lastSeq).toBe(6);
    await first.journal.close();
    const again = await open();
    expect(again.report).toEqual({ state: 'whole', lastSeq: 6, transactions: 3, torn: null, damaged: [] });
    expect(await readAll(again.journal)).toEqual({ transactions: all, gaps: [] });
    await again.journal.append(recorded(7));
    expect((await again.journal.readFrom(5)).transactions).toEqual([all[2], recorded(7)]);
    expect(await readdir(folder)).toHaveLength(3);
  });

  it('keeps four mebibytes aside that really take room', async () => {
    await open();
    const { size, blocks } = await stat(path.join(folder, 'reserve.bin'));
    expect(size).toBe(4 * 1024 * 1024);
    expect(blocks * 512).toBeGreaterThanOrEqual(size);
  });

  it('takes away what a kill left of files that were being replaced', async () => {
    await (await open()).journal.append(recorded(1));
    const before = await readdir(folder);
    await writeFile(path.join(folder, '.reserve.bin.0f8f.tmp'), 'half');
    await open();
    expect(await readdir(folder)).toEqual(before);
  });

  it('refuses a transaction that does not follow and says what it waits for', async () => {
    const { journal } = await open();
    await journal.append(recorded(1, 2));
    await expect(journal.append(recorded(4))).rejects.toMatchObject({ code: 'gap', expected: 3 });
    await expect(journal.append(recorded(2))).rejects.toMatchObject({ code: 'gap', expected: 3 });
    const twisted = { ...recorded(3, 2), changes: recorded(4, 2).changes };
    await expect(journal.append(twisted)).rejects.toThrow('do not fit');
    const short = { ...recorded(3, 2), changes: recorded(3, 2).changes.slice(0, 1) };
    await expect(journal.append(short)).rejects.toThrow('do not fit');
    expect(await appendAll(journal, [recorded(3), recorded(5), recorded(4)])).toEqual(['done', 'gap', 'done']);
  });

  it('takes the same transaction again as done, at once, later and after a restart', async () => {
    const all = inARow([2, 1, 1]);
    const { journal } = await open();
    expect(await appendAll(journal, [all[0]!, all[0]!, all[1]!, all[2]!])).toEqual(['done', 'done', 'done', 'done']);
    await journal.append(all[0]!);
    await journal.append(all[2]!);
    await journal.close();
    const again = (await open()).journal;
    await again.append(all[1]!);
    await expect(again.append(recorded(4, 1, 'another text'))).rejects.toMatchObject({ code: 'gap', expected: 5 });
    expect((await readAll(again)).transactions).toEqual(all);
  });

  it('writes those who wait together with one sync', async () => {
    const { fs, syncs } = counting();
    const { journal } = await open({ fs });
    await journal.append(recorded(1));
    const before = syncs();
    const outcomes = await appendAll(journal, inARow(Array(200).fill(1), 2));
    expect(outcomes.every((outcome) => outcome === 'done')).toBe(true);
    expect(syncs() - before).toBeGreaterThan(0);
    expect(syncs() - before).toBeLessThan(10);
    await journal.append(recorded(202));
    await journal.append(recorded(203));
    expect(syncs() - before).toBeGreaterThan(2);
  });

  it('begins a new segment when one is long enough, and reads over them with a limit', async () => {
    const all = inARow(Array(40).fill(2));
    const { journal } = await open({ segmentBytes: 2000 });
    for (const one of all) await journal.append(one);
    await journal.close();
    const segments = (await readdir(folder)).filter((name) => name.startsWith('segment-'));
    expect(segments.length).toBeGreaterThan(5);
    const again = await open({ segmentBytes: 2000 });
    expect(again.report).toMatchObject({ state: 'whole', lastSeq: 80, transactions: 40 });
    const page = await again.journal.readFrom(21, { limit: 7 });
    expect(page).toEqual({ transactions: all.slice(10, 17), next: 35, gaps: [] });
    expect(await again.journal.readFrom(80)).toEqual({ transactions: [all[39]], next: null, gaps: [] });
    expect(await again.journal.readFrom(81)).toEqual({ transactions: [], next: null, gaps: [] });
    expect((await readAll(again.journal, 3)).transactions).toEqual(all);
  });

  it('lets what still waits be written before it closes, and takes nothing after', async () => {
    const { journal } = await open();
    const waiting = appendAll(journal, inARow([1, 1, 1]));
    await journal.close();
    expect(await waiting).toEqual(['done', 'done', 'done']);
    await expect(journal.append(recorded(4))).rejects.toMatchObject({ code: 'closed' });
    expect((await open()).report.lastSeq).toBe(3);
  });

  it('reads 100,000 changes in pages', async () => {
    const { journal } = await open();
    const text = 'Se acuerda publicar el primer juego de indicadores antes de la próxima reunión. '.repeat(3);
    for (let seq = 1; seq <= 100_000; seq += 2000) {
      await Promise.all(Array.from({ length: 500 }, (_, index) => journal.append(recorded(seq + index * 4, 4, text))));
    }
    await journal.close();
    const again = await open();
    let changes = 0;
    let pages = 0;
    for (let next: number | null = 1; next !== null; pages += 1) {
      const page = await again.journal.readFrom(next, { limit: 200 });
      for (const one of page.transactions) for (const { seq } of one.changes) expect(seq === (changes += 1)).toBe(true);
      next = page.next;
    }
    expect(again.report).toMatchObject({ state: 'whole', lastSeq: 100_000, transactions: 25_000 });
    expect({ changes, pages }).toEqual({ changes: 100_000, pages: 125 });
  });
});

describe('whose journal it is', () => {
  it('is made once and kept, whatever the preferences say later', async () => {
    const first = (await open()).journal;
    expect(first.identity).toMatchObject({ generation: 1, deviceId: 'laptop-1' });
    await first.append(recorded(1));
    await first.setIdentity({ databaseId: 'the one in the browser', generation: 4 });
    await first.append(recorded(2));
    await first.close();
    const again = await open({ deviceId: 'laptop-2' });
    expect(again.journal.identity).toEqual({
      databaseId: 'the one in the browser',
      generation: 4,
      deviceId: 'laptop-1',
    });
    expect((await readAll(again.journal)).transactions).toEqual([recorded(1), recorded(2)]);
  });

  it('goes back to where a restore says, and what came after it counts no more', async () => {
    const { journal } = await open();
    for (const one of inARow([2, 2, 2, 2])) await journal.append(one);
    await journal.restartAt(5);
    expect(journal).toMatchObject({ lastSeq: 4, identity: { generation: 2 } });
    const restored = recorded(5, 1, 'after the restore');
    await journal.append(restored);
    const expected = { transactions: [...inARow([2, 2]), restored], gaps: [] };
    expect(await readAll(journal)).toEqual(expected);
    await journal.close();
    const again = await open();
    expect(again.report).toEqual({ state: 'whole', lastSeq: 5, transactions: 3, torn: null, damaged: [] });
    expect(await readAll(again.journal)).toEqual(expected);
    expect(await readAll(again.journal, 1)).toEqual(expected);
  });

  it('steps over numbers a restore has used, and names them as stepped over', async () => {
    const { journal } = await open();
    await journal.append(recorded(1, 2));
    await journal.restartAt(100);
    await expect(journal.append(recorded(3))).rejects.toMatchObject({ code: 'gap', expected: 100 });
    await journal.close();
    const again = await open();
    expect(again.report).toMatchObject({ state: 'whole', lastSeq: 99 });
    await again.journal.append(recorded(100));
    expect(await again.journal.readFrom(1)).toEqual({
      transactions: [recorded(1, 2), recorded(100)],
      next: null,
      gaps: [{ firstSeq: 3, lastSeq: 99, reason: 'restart' }],
    });
  });
});

describe('verification', () => {
  it('counts what is there and changes nothing', async () => {
    expect(await verifyJournal(folder)).toMatchObject({ ok: true, segments: [], lastSeq: 0 });
    const { journal } = await open({ segmentBytes: 1500 });
    for (const one of inARow([1, 3, 2, 1])) await journal.append(one);
    await journal.close();
    const before = await readdir(folder);
    const verified = await verifyJournal(folder);
    expect(verified).toMatchObject({ ok: true, torn: null, damaged: [], firstSeq: 1, lastSeq: 7 });
    expect(verified.segments.length).toBeGreaterThan(1);
    const sum = (key: 'lines' | 'changes' | 'transactions') =>
      verified.segments.reduce((all, one) => all + one[key], 0);
    expect([sum('changes'), sum('transactions'), sum('lines')]).toEqual([7, 4, 11 + verified.segments.length]);
    expect(await readdir(folder)).toEqual(before);
  });
});
