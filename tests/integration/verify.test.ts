import 'fake-indexeddb/auto';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openJournal } from '#main/journal/open-journal.ts';
import { Desk } from '#tests/builders/desk.ts';
import { recorded } from '#tests/builders/journal.ts';

let desk = new Desk();

afterEach(() => {
  desk.remove();
  desk = new Desk();
});

describe('verify, on a laptop where all is well', () => {
  it('says so, one line a part, and changes nothing', async () => {
    await desk.afternoon();
    const before = desk.everything();
    const { code, out, err } = await desk.plenaria(['verify']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    const lines = out.split('\n');
    expect(lines[0]).toBe(`data: ${desk.userData}`);
    expect(lines[1]).toMatch(
      /^journal: whole, changes 1 to \d+ in 2 transactions, \d+ segments?; 2 done again from nothing$/,
    );
    expect(lines[2]).toBe('snapshots: 1 whole');
    expect(lines[3]).toMatch(/^artifacts: 2 files, \d+ bytes; 2 of 2 records with its file$/);
    expect(lines[4]).toBe(
      'database: there, not checked: only the app can read it, and it compares it with the journal at each start',
    );
    expect(lines.at(-1)).toBe('result: all that was checked is well');
    expect(desk.everything()).toEqual(before);
  });

  it('gives the same as one JSON object', async () => {
    await desk.afternoon();
    const { code, report } = await desk.verified();
    expect(code).toBe(0);
    expect(report).toMatchObject({
      data: desk.userData,
      journal: { state: 'whole', damaged: [], gaps: [], replay: { from: null, transactions: 2, misfits: [] } },
      snapshots: [{ state: 'whole', problem: null }],
      artifacts: { files: 2, damaged: [], records: 2, fromElsewhere: 0, missing: [] },
      database: { folder: 'IndexedDB', present: true, setAside: [], checked: false },
      problems: [],
      empty: false,
      ok: true,
    });
  });

  it('takes the folder as --data DIR and --data=DIR, relative to where it is called', async () => {
    await desk.afternoon();
    const cwd = path.dirname(desk.userData);
    const folder = path.basename(desk.userData);
    for (const words of [['--data', folder], [`--data=${folder}`]]) {
      const { code, out } = await desk.plenaria(['verify', ...words], { cwd, userData: path.join(cwd, 'not-there') });
      expect(code).toBe(0);
      expect(out).toContain(`data: ${desk.userData}`);
    }
  });

  it('calls an unfinished end no damage, and leaves it where it is', async () => {
    await desk.afternoon();
    const file = desk.segment();
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('a1b2c3d4 {"k":"chan')]));
    const before = desk.everything();
    const { code, report } = await desk.verified();
    expect(code).toBe(0);
    expect(report.journal).toMatchObject({ state: 'torn', torn: { segment: path.basename(file), bytes: 19 } });
    expect((await desk.plenaria(['verify'])).out).toContain('never finished nor acknowledged');
    expect(desk.everything()).toEqual(before);
  });

  it('does not miss the files of records that a pack brought', async () => {
    await desk.afternoon();
    await desk.appendArtifact('pack.merge');
    const { code, report } = await desk.verified();
    expect(code).toBe(0);
    expect(report.artifacts).toMatchObject({ records: 2, fromElsewhere: 1, missing: [] });
  });
});

describe('verify, where there is nothing yet', () => {
  it('is content with an empty folder', async () => {
    const { code, out, err } = await desk.plenaria(['verify']);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/result: there is nothing yet$/);
    expect((await desk.verified()).report).toMatchObject({ empty: true, ok: true, journal: { state: 'none' } });
    expect(readdirSync(desk.userData)).toEqual([]);
  });

  it('is content when the app has never been started, but not with a folder somebody named wrongly', async () => {
    const gone = desk.inside('gone');
    expect(await desk.plenaria(['verify'], { userData: gone })).toMatchObject({ code: 0, err: [] });
    const named = await desk.plenaria(['verify', '--data', 'gone']);
    expect(named).toMatchObject({ code: 1, out: '' });
    expect(named.err).toEqual([`plenaria: ${gone}: The file or folder is no longer there. Choose it again.`]);
  });
});

describe('verify, where the journal is damaged', () => {
  it('names segment and line, and the snapshot that holds what they held', async () => {
    await desk.afternoon();
    const file = path.basename(desk.segment());
    alterLine(desk.segment(), 3);
    const { code, err, report } = await desk.verified();
    expect(code).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]).toContain(`plenaria: journal: ${file} line 3: the line is not what was written`);
    const snapshot = path.basename(desk.snapshotFile());
    expect(report.journal).toMatchObject({
      state: 'damaged',
      gaps: [{ firstSeq: 1, reason: 'damage', heldBy: snapshot }],
      replay: { from: snapshot, transactions: 1, misfits: [] },
    });
    expect((await desk.plenaria(['verify'])).out).toContain(`can’t be read; ${snapshot} holds them`);
  });

  it('says when no snapshot holds what is lost', async () => {
    await desk.afternoon();
    alterLine(desk.segment(), 3);
    rmSync(desk.inside('snapshots'), { recursive: true });
    const { code, report } = await desk.verified();
    expect(code).toBe(1);
    expect(report.journal.gaps).toMatchObject([{ firstSeq: 1, heldBy: null }]);
  });

  it('names a transaction that can be read but fits nothing', async () => {
    const { journal } = await openJournal({ folder: desk.inside('journal'), deviceId: 'laptop', newId: () => 'id' });
    const [first, again] = [recorded(1), recorded(2)];
    await journal.append(first);
    const onTop = again.changes.map((change) => ({ ...change, entityId: 'o1' }));
    await journal.append({ ...again, changes: onTop as never });
    await journal.append(recorded(3));
    await journal.close();
    const { code, err, report } = await desk.verified();
    expect(code).toBe(1);
    expect(report.journal.state).toBe('whole');
    expect(report.journal.replay).toEqual({
      from: null,
      transactions: 2,
      misfits: [{ txId: again.transaction.txId, firstSeq: 2, lastSeq: 2, problem: 'outcomes o1 is there already' }],
    });
    expect(err[0]).toContain(`transaction ${again.transaction.txId} (change 2): it does not fit`);
  });

  it('misses a journal that is gone, and the end of one whose newest segment is', async () => {
    await desk.afternoon();
    renameSync(desk.inside('journal'), desk.inside('elsewhere'));
    expect((await desk.verified()).err).toEqual([
      'plenaria: journal: journal: it is not there; only the database can tell it what it held',
    ]);
    renameSync(desk.inside('elsewhere'), desk.inside('journal'));
    rmSync(desk.segment());
    const { code, report } = await desk.verified();
    expect(code).toBe(1);
    expect(report.problems).toMatchObject([
      {
        part: 'journal',
        what: `it ends at change 0, though ${path.basename(desk.snapshotFile())} holds change ${report.snapshots[0]?.seq}`,
      },
    ]);
  });

  it('leaves a journal of a newer version alone and says why', async () => {
    await desk.afternoon();
    const text = readFileSync(desk.inside('journal', 'identity.json'), 'utf8');
    const { databaseId, generation, deviceId } = JSON.parse(text) as Record<string, unknown>;
    const { crc32Hex } = await import('#main/journal/crc32.ts');
    const crc = crc32Hex(Buffer.from(JSON.stringify([9, databaseId, generation, deviceId])));
    writeFileSync(
      desk.inside('journal', 'identity.json'),
      JSON.stringify({ format: 9, databaseId, generation, deviceId, crc }),
    );
    const { code, err, report } = await desk.verified();
    expect(code).toBe(1);
    expect(report.journal.state).toBe('unreadable');
    expect(err[0]).toContain('plenaria: journal: journal: It was written by a newer Plenaria.');
  });
});

function alterLine(file: string, line: number): void {
  const lines = readFileSync(file, 'utf8').split('\n');
  lines[line - 1] = (lines[line - 1] ?? '').replace('"', '#');
  writeFileSync(file, lines.join('\n'));
}
